/** Facts for tests of checks, made short. Not exported from the package. */
import type {
  AddressClass,
  AnswerSummary,
  CertificateSummary,
  ChainCertificate,
  Confirmation,
  DnsAnswer,
  Fact,
  FactName,
  FactTable,
  FailureCode,
  Observed,
  Route,
  ServerWord,
  SmtpReply,
  Subject,
  TlsaRecord,
  TlsSession,
  ZoneServers,
  WebAnswer,
} from '../../facts/index.ts'

const at = '2026-11-23T08:00:00.000Z'

export const domain = 'fabrikam.example'
export const mx1 = 'mx1.fabrikam.example'
export const mx2 = 'mx2.fabrikam.example'
export const ip1 = '192.0.2.10'
export const ip2 = '192.0.2.20'
export const ipv6 = '2001:db8:10::10'
export const sendingAddress = '203.0.113.25'

export const domainSubject: Subject = { kind: 'domain', name: domain }

export function seen<Name extends FactName>(
  name: Name,
  subject: Subject,
  value: FactTable[Name],
  elapsedMs = 20,
): Fact<Name> {
  return { name, subject, at, observed: { ok: true, value, elapsedMs } }
}

export function failed<Name extends FactName>(
  name: Name,
  subject: Subject,
  failure: FailureCode,
  elapsedMs = 5_000,
): Fact<Name> {
  return { name, subject, at, observed: { ok: false, failure, elapsedMs } }
}

export function answer<Record>(records: Record[], more: Partial<DnsAnswer<Record>> = {}): DnsAnswer<Record> {
  const kind = records.length > 0 ? 'records' : 'noData'
  return { kind, records, leftOutCount: 0, cnameChain: [], isAuthenticated: false, ttlSeconds: 300, ...more }
}

export const gone = { kind: 'nxDomain', zone: 'example' } as const

export function mx(exchanges: string[], more: Parameters<typeof answer>[1] = {}): Fact<'domain.mx'> {
  const records = exchanges.map((exchange, index) => ({ preference: exchange === '' ? 0 : 10 * (index + 1), exchange }))
  return seen('domain.mx', domainSubject, { ...answer(records), ...more, records })
}

export function host(name: string, addresses: string[], more: Partial<DnsAnswer<never>> = {}) {
  const records = (isIpv6: boolean) =>
    addresses.filter((address) => address.includes(':') === isIpv6).map((address) => ({ address }))
  const subject: Subject = { kind: 'host', name }
  return [
    seen('host.a', subject, { ...answer(records(false)), ...more, records: records(false) }),
    seen('host.aaaa', subject, { ...answer(records(true)), ...more, records: records(true) }),
  ]
}

export function ownAddress(addresses: string[]) {
  const records = addresses.map((address) => ({ address }))
  return [seen('domain.a', domainSubject, answer(records)), seen('domain.aaaa', domainSubject, answer([]))]
}

type RouteSample = [exchange: string, address: string, addressClass?: AddressClass]

export function routes(samples: RouteSample[], more: Partial<FactTable['domain.routes']> = {}): Fact<'domain.routes'> {
  const dialled = new Set<string>()
  const list = samples.map(([exchange, address, addressClass = 'public'], index): Route => {
    const isPublic = addressClass === 'public'
    const isDialled = isPublic && !dialled.has(address)
    dialled.add(address)
    return {
      exchange,
      preference: 10 * (index + 1),
      address,
      family: address.includes(':') ? 6 : 4,
      addressClass,
      isDialled,
      ...(isDialled ? {} : { notDialledBecause: isPublic ? 'same-address' : 'not-public' }),
    }
  })
  return seen('domain.routes', domainSubject, { isImplicitMx: false, routes: list, hostsLeftOutCount: 0, ...more })
}

function at25(exchange: string, address: string): Subject {
  return { kind: 'address', name: exchange, address }
}

export function connects(exchange: string, address: string): Fact<'smtp.connect'> {
  return seen('smtp.connect', at25(exchange, address), { localAddress: '198.51.100.9', remotePort: 25 }, 41)
}

export function connectFails(exchange: string, address: string, failure: FailureCode): Fact<'smtp.connect'> {
  return failed('smtp.connect', at25(exchange, address), failure, 10_000)
}

/** `550 5.7.1 words` as a reply of one line. */
export function reply(text: string): SmtpReply {
  return { replyCode: Number(text.slice(0, 3)), replyLines: [text.slice(4)] }
}

export function greets(exchange: string, address: string, text: string, elapsedMs = 50) {
  const subject = at25(exchange, address)
  return [connects(exchange, address), seen('smtp.greeting', subject, reply(text), elapsedMs)]
}

export function greetingFails(exchange: string, address: string, failure: FailureCode, elapsedMs = 30_000) {
  const subject = at25(exchange, address)
  return [connects(exchange, address), failed('smtp.greeting', subject, failure, elapsedMs)]
}

export function hello(exchange: string, address: string, text: string, verb: 'EHLO' | 'HELO' = 'EHLO') {
  return seen('smtp.ehlo', at25(exchange, address), { verb, reply: reply(text), extensions: [] })
}

/** What the hello lists: `STARTTLS`, `SIZE 1000`. */
export function helloWith(exchange: string, address: string, ...extensions: string[]) {
  const value = { verb: 'EHLO' as const, reply: reply('250 hi'), extensions }
  return seen('smtp.ehlo', at25(exchange, address), value)
}

/** A conversation up to STARTTLS, which gets this reply. */
export function starttls(exchange: string, address: string, text: string) {
  return [
    helloWith(exchange, address, 'STARTTLS'),
    seen('smtp.starttls', at25(exchange, address), reply(text)),
  ] as const
}

export function starttlsFails(exchange: string, address: string, failure: FailureCode) {
  return [
    helloWith(exchange, address, 'STARTTLS'),
    failed('smtp.starttls', at25(exchange, address), failure, 15_000),
  ] as const
}

/** A conversation up to TLS, which fails. */
export function tlsFails(exchange: string, address: string, failure: FailureCode) {
  return [...starttls(exchange, address, '220 go'), failed('smtp.tls', at25(exchange, address), failure, 10_000)]
}

export const goodCertificate: CertificateSummary = {
  subjectName: mx1,
  alternativeNames: [mx1],
  issuerName: 'Contoso Authority',
  validFromAt: '2026-10-01T00:00:00.000Z',
  validToAt: '2026-12-30T00:00:00.000Z',
  isSelfSigned: false,
  matchesHost: true,
}

/** A conversation up to TLS, which comes to stand; the hello inside it is taken. */
export function encrypted(exchange: string, address: string, more: Partial<TlsSession> = {}) {
  const value = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', certificate: goodCertificate, ...more }
  return [
    ...starttls(exchange, address, '220 go'),
    seen('smtp.tls', at25(exchange, address), value),
    helloWith(exchange, address, 'SIZE'),
  ]
}

export function helloFails(exchange: string, address: string, failure: FailureCode): Fact<'smtp.ehlo'> {
  return failed('smtp.ehlo', at25(exchange, address), failure, 15_000)
}

const controlHosts = ['mx.control-a.example', 'mx.control-b.example', 'mx.control-c.example']

/** A control host that took our connection and greeted with these words, or failed to. */
export function control(index: number, said: string | { failure: FailureCode }, address?: string) {
  const subject = at25(controlHosts[index] ?? '', address ?? `198.51.100.${index + 50}`)
  return [
    seen('control.connect', subject, { localAddress: '198.51.100.9', remotePort: 25 }),
    typeof said === 'string'
      ? seen('control.greeting', subject, reply(said))
      : failed('control.greeting', subject, said.failure, 20),
  ]
}

/** Two control hosts that are answered by one and the same. */
export const interceptedControls = [
  ...control(0, '220 relay.isp.example ESMTP'),
  ...control(1, '220 relay.isp.example ESMTP'),
]

/** Control hosts of which the first `count` greet and the others do not answer. */
export function controls(count: number) {
  return controlHosts.flatMap((name, index) => {
    const subject = at25(name, `198.51.100.${index + 50}`)
    return index < count
      ? [
          seen('control.connect', subject, { localAddress: '198.51.100.9', remotePort: 25 }),
          seen('control.greeting', subject, reply(`220 ${name} ready`)),
        ]
      : [failed('control.connect', subject, 'connect-timeout', 10_000)]
  })
}

type Said = AnswerSummary['kind'] | FailureCode | string[]

function summary(said: Said): Observed<AnswerSummary> {
  if (Array.isArray(said)) return { ok: true, elapsedMs: 20, value: { kind: 'records', records: said } }
  if (said === 'records' || said === 'noData' || said === 'nxDomain') {
    return { ok: true, elapsedMs: 20, value: { kind: said, records: [] } }
  }
  return { ok: false, elapsedMs: 1_500, failure: said }
}

/** A second look: what each resolver and each name server said. */
export function confirmation(
  subject: Subject,
  said: {
    resolvers: Said[]
    authorities: Said[]
    zone?: string | null
    nameless?: string[]
    unchecked?: Said
    expiries?: Record<string, string>
  },
): Fact<'dns.confirmation'> {
  const value: Confirmation = {
    question: { name: subject.name, type: 'MX' },
    resolvers: said.resolvers.map((one, index) => ({ server: `198.51.100.${index + 1}:53`, observed: summary(one) })),
    authorities: said.authorities.map((one, index) => ({
      nameServer: `ns${index + 1}.fabrikam.example`,
      address: `192.0.2.${index + 100}`,
      observed: summary(one),
    })),
    namelessServers: said.nameless ?? [],
    ...(said.zone === null ? {} : { zone: said.zone ?? domain }),
    ...(said.expiries !== undefined && {
      signatures: Object.entries(said.expiries).map(([covers, expiresAt]) => {
        const beginsAt = '2026-10-01T00:00:00.000Z'
        return { nameServer: 'ns1.fabrikam.example', covers, signer: domain, keyTag: 1, beginsAt, expiresAt }
      }),
    }),
    ...(said.unchecked === undefined ? {} : { withoutValidation: summary(said.unchecked) }),
  }
  return seen('dns.confirmation', subject, value)
}

/** Domains that may have been meant, and what their MX question brought. */
export function likely(said: Record<string, Said>): Fact<'domain.likely'> {
  const value = Object.entries(said).map(([name, one]) => ({ domain: name, mx: summary(one) }))
  return seen('domain.likely', domainSubject, value)
}

/** What a name server says: its MX lines to begin with; the SOA is there unless `soa` says otherwise. */
interface ServerSample {
  mx?: Said
  soa?: Said
  tcp?: Said | { failure: FailureCode; detail: string }
  address?: string
  elapsedMs?: number
  isLame?: boolean
}

/** The name servers `ns1`, `ns2`, … of the domain, each with what it says; `undefined` is silence. */
export function nameServers(
  samples: (ServerSample | undefined)[],
  {
    parentElapsedMs = 20,
    ...more
  }: Partial<Omit<ZoneServers, 'parentElapsedMs'>> & { parentElapsedMs?: number | null } = {},
): Fact<'domain.name-servers'> {
  const looks = samples.map((sample, index) => {
    const { mx: mxSaid = [`10 ${mx1}`], soa = ['ns1.fabrikam.example host.fabrikam.example 1 1 1 1 1'] } = sample ?? {}
    const say = (said: Said | { failure: FailureCode; detail: string }): Observed<ServerWord> => {
      const observed: Observed<AnswerSummary> =
        sample === undefined
          ? summary('dns-timeout')
          : typeof said === 'object' && 'failure' in said
            ? { ok: false, elapsedMs: 20, ...said }
            : summary(said)
      if (!observed.ok) return observed
      const { elapsedMs = 20, isLame = false } = sample ?? {}
      return { ...observed, elapsedMs, value: { ...observed.value, isAuthoritative: !isLame, isReferral: false } }
    }
    return {
      nameServer: `ns${index + 1}.fabrikam.example`,
      address: sample?.address ?? `192.0.2.${index + 100}`,
      soa: say(soa),
      mx: say(mxSaid),
      tcp: say(sample?.tcp ?? soa),
    }
  })
  const names = looks.map(({ nameServer }) => nameServer)
  return seen('domain.name-servers', domainSubject, {
    zone: domain,
    delegated: names,
    listed: names,
    ...(parentElapsedMs === null ? {} : { parentElapsedMs }),
    looks,
    namelessServers: [],
    addresses: [...new Set(looks.map(({ address }) => address))],
    leftOutCount: 0,
    ds: summary('noData'),
    ...more,
  })
}

export const ptrSubject: Subject = { kind: 'address', name: sendingAddress, address: sendingAddress }

export function ptr(names: string[], more: Partial<DnsAnswer<never>> = {}, subject = ptrSubject): Fact<'address.ptr'> {
  const records = names.map((name) => ({ name }))
  return seen('address.ptr', subject, { ...answer(records), ...more, records })
}

export function ptrLeadsTo(name: string, addresses: string[], address = sendingAddress): Fact<'ptr-name.address'> {
  const records = addresses.map((one) => ({ address: one }))
  return seen('ptr-name.address', { kind: 'host', name, address }, answer(records))
}

export function sender(value: Partial<FactTable['sender.address']>): Fact<'sender.address'> {
  const name = value.name ?? sendingAddress
  return seen(
    'sender.address',
    { kind: 'sender', name },
    { addresses: [sendingAddress], source: 'typed', isMailDomain: false, ...value },
  )
}

/** TXT records at `_mta-sts`. */
export function stsRecord(...texts: string[]): Fact<'mta-sts.record'> {
  return seen('mta-sts.record', domainSubject, answer(texts))
}

/** A record at `_mta-sts`, and the file behind it. */
export function stsPolicy(lines: string[], more: Partial<WebAnswer> = {}) {
  const value = { statusCode: 200, mediaType: 'text/plain', lines, isCut: false, ...more }
  return [stsRecord('v=STSv1; id=1'), seen('mta-sts.policy', domainSubject, value)]
}

export function stsPolicyFails(failure: FailureCode, detail?: string) {
  const observed = { ok: false as const, failure, elapsedMs: 5_000, ...(detail !== undefined && { detail }) }
  const policy: Fact<'mta-sts.policy'> = { name: 'mta-sts.policy', subject: domainSubject, at, observed }
  return [stsRecord('v=STSv1; id=1'), policy]
}

export function tlsa(exchange: string, records: TlsaRecord[], isAuthenticated = true): Fact<'dane.records'> {
  return seen('dane.records', { kind: 'host', name: exchange }, answer(records, { isAuthenticated }))
}

/** A certificate of a chain by one letter that stands for its hashes, lower-case for the certificate, upper for the key. */
export function shown(letter: string, more: Partial<ChainCertificate> = {}): ChainCertificate {
  return {
    certificateSha256: `${letter}256`,
    certificateSha512: `${letter}512`,
    publicKeySha256: `${letter.toUpperCase()}256`,
    publicKeySha512: `${letter.toUpperCase()}512`,
    validFromAt: '2026-10-01T00:00:00.000Z',
    validToAt: '2026-12-30T00:00:00.000Z',
    isIssuedByNext: true,
    ...more,
  }
}

export const senderDomain = 'contoso.example'

/**
 * The answers about a permission list: `TYPE data` of each name, of which a name without any does not exist, and one
 * with `FAILS` is not answered about.
 */
export function spfAnswers(zones: Record<string, string[]>, mailDomain = senderDomain): Fact<'spf.answers'> {
  const types = ['TXT', 'A', 'AAAA', 'MX', 'PTR'] as const
  const answered = Object.entries(zones).flatMap(([name, lines]) =>
    types.map((type) => {
      const records = lines.filter((line) => line.startsWith(`${type} `)).map((line) => line.slice(type.length + 1))
      const kind = records.length > 0 ? 'records' : lines.length > 0 ? 'noData' : 'nxDomain'
      const observed: Observed<AnswerSummary> = lines.includes('FAILS')
        ? { ok: false, failure: 'dns-timeout', elapsedMs: 5_000 }
        : { ok: true, value: { kind, records }, elapsedMs: 20 }
      return { question: { name, type }, observed }
    }),
  )
  return seen('spf.answers', { kind: 'domain', name: mailDomain }, answered)
}
