import type { Observed, Question } from '@waypost/core/facts'
import { isRefusedName } from '@waypost/core/target'
import type { AskOptions, SafeAddress, ServerAnswer } from '../ports.ts'
import { detailOf, failed, innerName, type AskContext } from './ask-resolver.ts'
import type { DnsMessage } from './packet/dns-message.ts'
import { canonicalName } from './packet/name-text.ts'
import { signatureType } from './packet/record-types.ts'
import { queryServer } from './query-server.ts'
import { maxRecords, readAnswer } from './read-answer.ts'
import { serverName } from './server-name.ts'

/** More name servers of one delegation, or addresses of one of them, than this are not kept. */
const maxNameServers = 20
const maxGlueAddresses = 10

const addressTypes = new Set(['A', 'AAAA'])

/**
 * The answer of one name server, asked without recursion. An alias that leads out of what the server knows is
 * `noData` with its `cnameChain`; a referral is `noData` with a `delegation`, whose zone may even be the root.
 * Its AD bit means nothing. Source: RFC 1034 §4.3.1.
 */
export async function askNameServer(
  server: { address: SafeAddress; port: number },
  question: Question,
  context: AskContext & { options: AskOptions },
): Promise<Observed<ServerAnswer>> {
  const startedMs = context.clock.nowMs()
  const look = (): { elapsedMs: number; server: string } => ({
    server: serverName(server),
    elapsedMs: Math.round(context.clock.nowMs() - startedMs),
  })
  const name = canonicalName(question.name)
  if (name === undefined) return { ok: false, failure: 'not-allowed', ...look(), detail: 'not a name' }
  if (isRefusedName(name, context.allowedNames)) return { ok: false, ...innerName, ...look() }
  if (!context.budget.take()) return { ok: false, failure: 'limit-reached', ...look() }
  const asked: Question = { name, type: question.type }
  const reply = await queryServer({
    server,
    question: asked,
    isRecursionDesired: false,
    checkingDisabled: context.options.checkingDisabled ?? false,
    isOverTcp: context.options.isOverTcp ?? false,
    wantsSignatures: context.options.wantsSignatures ?? false,
    timers: context.timers,
    maxBytes: context.limits.bytesPerDnsAnswer,
    clock: context.clock,
    onRead: (sizeBytes) => context.budget.read(sizeBytes),
    ...(context.options.signal && { signal: context.options.signal }),
  })
  if (!reply.ok) return { ...failed(reply), ...look() }
  const { message } = reply
  const reading = readAnswer(message, asked, context.limits.cnameDepth)
  const { isAuthoritative } = message
  switch (reading.kind) {
    case 'failure':
      return { ok: false, failure: reading.failure, ...look(), ...detailOf(message.extendedError) }
    case 'answer':
      return {
        ok: true,
        value: {
          ...reading.answer,
          isAuthenticated: false,
          isAuthoritative,
          ...signaturesOf(message, context.options),
        },
        ...look(),
      }
    case 'continues': {
      const { cnameChain, ttlSeconds } = reading
      return { ok: true, value: { ...nothing, cnameChain, ttlSeconds, isAuthoritative }, ...look() }
    }
    case 'referral': {
      const delegation = readDelegation(message, reading.zone)
      return { ok: true, value: { ...nothing, cnameChain: [], ttlSeconds: 0, isAuthoritative, delegation }, ...look() }
    }
  }
}

function signaturesOf({ answers }: DnsMessage, { wantsSignatures }: AskOptions): Pick<ServerAnswer, 'signatures'> {
  if (wantsSignatures !== true) return {}
  const signatures = answers.filter(({ type }) => type === signatureType)
  return { signatures: signatures.slice(0, maxRecords).map(({ data }) => data) }
}

const nothing = { kind: 'noData' as const, records: [], leftOutCount: 0, isAuthenticated: false }

function readDelegation(message: DnsMessage, zone: string): NonNullable<ServerAnswer['delegation']> {
  const names = message.authorities.filter((record) => record.type === 'NS' && record.name === zone)
  const glue = message.additionals.filter((record) => addressTypes.has(record.type)).slice(0, maxRecords)
  return {
    zone,
    nameServers: [...new Set(names.map((record) => record.data))].slice(0, maxNameServers).map((name) => ({
      name,
      addresses: glue
        .filter((record) => record.name === name)
        .map((record) => record.data)
        .slice(0, maxGlueAddresses),
    })),
  }
}
