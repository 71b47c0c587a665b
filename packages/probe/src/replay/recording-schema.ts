import { failureCodes, questionTypes } from '@waypost/core/facts'
import { z } from 'zod'

import type { RecordedWorld } from './recording.ts'

/** Milliseconds since the recording began. */
const atMs = z.number().nonnegative()

const seen = { elapsedMs: z.number(), server: z.string().optional() }
const unseen = z.object({ ok: z.literal(false), failure: z.enum(failureCodes), detail: z.string().optional(), ...seen })
const observed = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value, ...seen }), unseen])

const dnsAnswer = z.looseObject({
  kind: z.enum(['records', 'noData', 'nxDomain']),
  records: z.array(z.string()),
  leftOutCount: z.number(),
  cnameChain: z.array(z.string()),
  isAuthenticated: z.boolean(),
  ttlSeconds: z.number(),
  zone: z.string().optional(),
})

const serverAnswer = z.looseObject({
  ...dnsAnswer.shape,
  isAuthoritative: z.boolean(),
  signatures: z.array(z.string()).optional(),
  delegation: z
    .object({
      zone: z.string(),
      nameServers: z.array(z.object({ name: z.string(), addresses: z.array(z.string()) })),
    })
    .optional(),
})

const question = { name: z.string(), type: z.enum(questionTypes), options: z.array(z.string()) }
const span = { startMs: atMs, endMs: atMs }

const dnsLook = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('any'), ...question, ...span, observed: observed(dnsAnswer) }),
  z.object({
    ask: z.literal('each'),
    ...question,
    ...span,
    each: z.array(z.object({ server: z.string(), observed: observed(dnsAnswer) })),
  }),
  z.object({ ask: z.literal('server'), address: z.string(), ...question, ...span, observed: observed(serverAnswer) }),
])

const certificate = z.looseObject({
  subjectName: z.string(),
  alternativeNames: z.array(z.string()),
  issuerName: z.string(),
  validFromAt: z.string(),
  validToAt: z.string(),
  isSelfSigned: z.boolean(),
  chainError: z.string().optional(),
  matchesHost: z.boolean(),
})

const chainCertificate = z.looseObject({
  certificateSha256: z.string(),
  certificateSha512: z.string(),
  publicKeySha256: z.string(),
  publicKeySha512: z.string(),
  validFromAt: z.string(),
  validToAt: z.string(),
  isIssuedByNext: z.boolean(),
})

const tlsSession = z.looseObject({
  protocol: z.string(),
  cipher: z.string(),
  certificate: certificate.optional(),
  chain: z.array(chainCertificate).optional(),
})

/** One character a byte. */
const bytes = z.string().regex(/^[\u0000-\u00ff]*$/)

const connectionStep = z.discriminatedUnion('what', [
  z.object({ what: z.literal('heard'), atMs, bytes }),
  z.object({ what: z.literal('ended'), atMs }),
  z.object({ what: z.literal('broke'), atMs, failure: z.enum(failureCodes), message: z.string() }),
  z.object({ what: z.literal('said'), atMs, bytes, failure: z.enum(failureCodes).optional() }),
  z.object({ what: z.literal('tls'), atMs, observed: observed(tlsSession) }),
])

const connection = z.object({
  address: z.string(),
  port: z.number(),
  ...span,
  observed: observed(z.object({ localAddress: z.string(), remotePort: z.number() })),
  steps: z.array(connectionStep),
})

const webFile = z.object({
  address: z.string(),
  host: z.string(),
  path: z.string(),
  ...span,
  observed: observed(
    z.looseObject({
      statusCode: z.number(),
      mediaType: z.string(),
      location: z.string().optional(),
      contentEncoding: z.string().optional(),
      retryAfter: z.string().optional(),
      body: bytes,
      isCut: z.boolean(),
    }),
  ),
})

const addressAndPort = z.object({ address: z.string(), port: z.number() })
const timerNames = [
  'dnsTryMs',
  'dnsTriesPerServer',
  'dnsNameMs',
  'connectMs',
  'greetingMs',
  'replyMs',
  'tlsMs',
  'quitMs',
  'httpMs',
  'runMs',
] as const

/** The settings that held, without keys of blocklists and without what is of one machine only. */
const settings = z.looseObject({
  resolvers: z.array(addressAndPort),
  dnsPort: z.number(),
  smtpPort: z.number(),
  httpsPort: z.number(),
  allowedRanges: z.array(z.string()),
  allowedNames: z.array(z.string()),
  controlHosts: z.array(z.string()),
  ehloName: z.string(),
  isEhloNameConfigured: z.boolean(),
  mailFrom: z.string(),
  sourceAddress: z.string().optional(),
  vantage: z.string(),
  addressGapMs: z.number(),
  reuseMs: z.number(),
  blocklists: z.array(z.object({ zone: z.string(), key: z.string().optional() })),
  // A recording from before registries were asked.
  registry: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('responsible') }),
      z.object({ kind: z.literal('named'), url: z.string() }),
      z.object({ kind: z.literal('off') }),
    ])
    .default({ kind: 'off' }),
  optOutNames: z.array(z.string()),
  timers: z.partialRecord(z.enum(timerNames), z.number()),
})

const worldSchema: z.ZodType<RecordedWorld> = z.object({
  startedAt: z.iso.datetime(),
  settings,
  dns: z.array(dnsLook),
  connections: z.array(connection),
  webFiles: z.array(webFile),
})

/** Reads a recorded world again; undefined when it is something else. Unknown parts of an answer are kept. */
export function readRecordedWorld(value: unknown): RecordedWorld | undefined {
  return worldSchema.safeParse(value).data
}
