export interface StsPolicy {
  mode: 'enforce' | 'testing' | 'none'
  /** Lower-case names, some with `*.` in front. */
  mxPatterns: string[]
  maxAgeSeconds: number
}

/** `line`: one that is no field, as it stands there. The others: that field is missing or has no such value. */
export type StsPolicyProblem = 'line' | 'version' | 'mode' | 'mx' | 'max-age'

export type StsPolicyReading = { ok: true; policy: StsPolicy } | { ok: false; problem: StsPolicyProblem; text?: string }

const maxAgeLimitSeconds = 31_557_600
const field = /^(?<name>[a-z0-9][a-z0-9_.-]{0,31}):[ \t]{0,40}(?<value>[^ \t].*)$/i
const mxPattern =
  /^(?=.{1,255}$)(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\.?$/i

/**
 * Reads a policy file, given as lines. Fields come in any order; of one that is there twice the first counts, except
 * `mx`; unknown fields are passed over; empty lines too, as senders do. Without a field that must be there nobody can
 * follow it. Source: RFC 8461 §3.2.
 */
export function parseStsPolicy(lines: string[]): StsPolicyReading {
  const first = new Map<string, string>()
  const mxPatterns: string[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const groups = field.exec(line)?.groups
    if (groups?.['name'] === undefined) return { ok: false, problem: 'line', text: line }
    const value = (groups['value'] ?? '').trimEnd()
    const { name } = groups
    if (name !== 'mx') {
      if (!first.has(name)) first.set(name, value)
    } else if (mxPattern.test(value)) {
      mxPatterns.push(value.toLowerCase().replace(/\.$/, ''))
    } else {
      return { ok: false, problem: 'mx', text: line }
    }
  }
  const problem = (name: StsPolicyProblem, value: string | undefined): StsPolicyReading => ({
    ok: false,
    problem: name,
    ...(value !== undefined && { text: value }),
  })
  const version = first.get('version')
  if (version !== 'STSv1') return problem('version', version)
  const mode = first.get('mode')
  if (mode !== 'enforce' && mode !== 'testing' && mode !== 'none') return problem('mode', mode)
  const maxAge = first.get('max_age')
  const maxAgeSeconds = maxAge !== undefined && /^\d{1,10}$/.test(maxAge) ? Number(maxAge) : Number.NaN
  if (!(maxAgeSeconds <= maxAgeLimitSeconds)) return problem('max-age', maxAge)
  if (mxPatterns.length === 0 && mode !== 'none') return problem('mx', undefined)
  return { ok: true, policy: { mode, mxPatterns, maxAgeSeconds } }
}

/** Whether a mail server is one that the policy names. A `*` stands for one label. Source: RFC 8461 §4.1. */
export function matchesStsPolicy({ mxPatterns }: StsPolicy, exchange: string): boolean {
  const name = exchange.toLowerCase()
  const above = name.slice(name.indexOf('.') + 1)
  return mxPatterns.some((pattern) => (pattern.startsWith('*.') ? pattern.slice(2) === above : pattern === name))
}
