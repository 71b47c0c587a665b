import { subjectKey, type AnyFact } from '@waypost/core/facts'

/**
 * Facts of a lab run without what differs from run to run: order, instants, short waits, port numbers, keys, this
 * machine's own addresses, addresses of name servers, certificates that end soon.
 */
export function stableFacts(facts: AnyFact[], environment: Record<string, string>): AnyFact[] {
  const ports = new Map([
    [environment['WAYPOST_DNS_PORT'], 53],
    [environment['WAYPOST_SMTP_PORT'], 25],
    [environment['WAYPOST_HTTPS_PORT'], 443],
  ])
  const sortKey = ({ name, subject }: AnyFact) => `${name} ${subjectKey(subject)}`
  const sorted = facts
    .filter(({ name }) => name !== 'checker.own-addresses')
    .map((fact) => withStableValues(fact, ports))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0))
  return withStableNameServers(withStableHashes(sorted))
}

/** Each lab has keys of its own: hashes are numbered as they come, so that equal ones stay equal. */
function withStableHashes(facts: AnyFact[]): AnyFact[] {
  const numbers = new Map<string, number>()
  const text = JSON.stringify(facts, (_key, value: unknown) => {
    if (typeof value !== 'string' || !/^(?:[0-9a-f]{64}|[0-9a-f]{128})$/.test(value)) return value
    const number = numbers.get(value) ?? numbers.size + 1
    numbers.set(value, number)
    return String(number).padStart(value.length, '0')
  })
  const stable: AnyFact[] = JSON.parse(text)
  return stable
}

/** Where a name server stands depends on which stories are told beside this one: they are numbered as they come. */
function withStableNameServers(facts: AnyFact[]): AnyFact[] {
  const numbers = new Map<string, number>()
  const text = JSON.stringify(facts).replace(/\b127\.53\.[1-9]\d*\.\d+\b/g, (address) => {
    const number = numbers.get(address) ?? numbers.size + 1
    numbers.set(address, number)
    return `127.53.1.${number}`
  })
  const stable: AnyFact[] = JSON.parse(text)
  return stable
}

const instant = '2026-01-01T00:00:00.000Z'
/** From here on a wait means something to the checks; below it is noise of the machine. */
const tellingMs = 1_000
/** By so much a wait may be longer than what the story says. */
const noiseMs = 100

/** In whole seconds, rounded up, so that what is slower than a limit of whole seconds stays so. */
function stableWait(elapsedMs: number): number {
  return elapsedMs < tellingMs ? 1 : Math.ceil((elapsedMs - noiseMs) / 1_000) * 1_000
}

function withStableValues(fact: AnyFact, ports: Map<string | undefined, number>): AnyFact {
  const text = JSON.stringify(fact, (key, value: unknown) => {
    if (key === 'at') return instant
    if (/elapsedMs$/i.test(key) && typeof value === 'number') return stableWait(value)
    if (key === 'validToAt' && typeof value === 'string') return stableEnd(value)
    if (key === 'remotePort') return ports.get(String(value)) ?? value
    if (typeof value !== 'string') return value
    return value.replace(/:(\d+)\b/g, (whole, port: string) => (ports.has(port) ? `:${ports.get(port)}` : whole))
  })
  const stable: AnyFact = JSON.parse(text)
  return stable
}

const dayMs = 86_400_000

/** An end that is always some days away, seen from the instant that all goldens share. */
function stableEnd(validToAt: string): string {
  const dayCount = Math.round((Date.parse(validToAt) - Date.now()) / dayMs)
  return Math.abs(dayCount) > 60 ? validToAt : new Date(Date.parse(instant) + dayCount * dayMs).toISOString()
}
