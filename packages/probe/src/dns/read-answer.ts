import type { DnsAnswer, FailureCode, Question } from '@waypost/core/facts'
import type { WireRecord } from '../ports.ts'
import type { DnsMessage } from './packet/dns-message.ts'
import { isAtOrBelow } from './packet/name-text.ts'

/** So many records of one answer are kept; the rest is counted. */
export const maxRecords = 100

const maxTtlSeconds = 86_400

/**
 * What a reply says to a question. `continues`: it leads over aliases to a name about which it says nothing, so that
 * name must be asked. `referral`: the server sends us on to others.
 */
export type AnswerReading =
  | { kind: 'answer'; answer: DnsAnswer<string> }
  | { kind: 'continues'; cnameChain: string[]; ttlSeconds: number }
  | { kind: 'referral'; zone: string }
  | { kind: 'failure'; failure: FailureCode }

/**
 * Reads only what belongs to the question: its owner, or the owners at which its aliases end; records of others are
 * not looked at. NXDOMAIN is about the last alias. Source: RFC 1034 §4.3.2, RFC 2308 §2, RFC 6604 §3.
 */
export function readAnswer(message: DnsMessage, question: Question, cnameDepth: number): AnswerReading {
  const failure = rcodeFailure(message.rcode)
  if (failure) return { kind: 'failure', failure }
  const walk = followAliases(message.answers, question, cnameDepth)
  if ('failure' in walk) return { kind: 'failure', failure: walk.failure }
  const records = message.answers.filter((record) => record.name === walk.owner && record.type === question.type)
  const { cnameChain } = walk
  if (message.rcode === 0 && records.length > 0) {
    return {
      kind: 'answer',
      answer: {
        kind: 'records',
        records: records.slice(0, maxRecords).map((record) => record.data),
        leftOutCount: Math.max(0, records.length - maxRecords),
        cnameChain,
        isAuthenticated: message.isAuthenticated,
        ttlSeconds: Math.min(walk.ttlSeconds, ...records.map((record) => clampTtl(record.ttlSeconds))),
      },
    }
  }
  const soa = message.authorities.find((record) => record.type === 'SOA' && isAtOrBelow(walk.owner, record.name))
  if (message.rcode === 0 && !soa) {
    if (cnameChain.length > 0) return { kind: 'continues', cnameChain, ttlSeconds: walk.ttlSeconds }
    const referral = message.authorities.find((record) => record.type === 'NS' && isAtOrBelow(walk.owner, record.name))
    if (referral && !message.isAuthoritative) return { kind: 'referral', zone: referral.name }
  }
  return {
    kind: 'answer',
    answer: {
      kind: message.rcode === 0 ? 'noData' : 'nxDomain',
      records: [],
      leftOutCount: 0,
      cnameChain,
      isAuthenticated: message.isAuthenticated,
      ttlSeconds: soa ? Math.min(walk.ttlSeconds, negativeTtl(soa)) : 0,
      ...(soa && { zone: soa.name }),
    },
  }
}

/** The owner at which the aliases end. */
function followAliases(
  answers: WireRecord[],
  question: Question,
  cnameDepth: number,
): { owner: string; cnameChain: string[]; ttlSeconds: number } | { failure: FailureCode } {
  let owner = question.name
  let ttlSeconds = maxTtlSeconds
  const cnameChain: string[] = []
  while (question.type !== 'CNAME') {
    const alias = answers.find((record) => record.type === 'CNAME' && record.name === owner)
    if (!alias) break
    if (alias.data === question.name || cnameChain.includes(alias.data)) return { failure: 'dns-cname-loop' }
    if (cnameChain.length >= cnameDepth) return { failure: 'dns-cname-chain' }
    owner = alias.data
    cnameChain.push(owner)
    ttlSeconds = Math.min(ttlSeconds, clampTtl(alias.ttlSeconds))
  }
  return { owner, cnameChain, ttlSeconds }
}

/** A TTL with its upper bit set counts as none. Source: RFC 2181 §8. */
function clampTtl(ttlSeconds: number): number {
  return ttlSeconds > 0x7fffffff ? 0 : Math.min(ttlSeconds, maxTtlSeconds)
}

/** Source: RFC 2308 §5: the smaller of the SOA's own TTL and its last field. */
function negativeTtl(soa: WireRecord): number {
  const minimum = Number(soa.data.slice(soa.data.lastIndexOf(' ') + 1))
  return Math.min(clampTtl(soa.ttlSeconds), clampTtl(minimum))
}

/** Undefined for NOERROR and NXDOMAIN. Source: IANA DNS RCODEs. */
function rcodeFailure(rcode: number): FailureCode | undefined {
  switch (rcode) {
    case 0:
    case 3:
      return undefined
    case 1:
    case 16:
      return 'dns-format-error'
    case 2:
      return 'dns-servfail'
    case 4:
      return 'dns-not-implemented'
    case 5:
    case 9:
      return 'dns-refused'
    default:
      return 'dns-bad-reply'
  }
}
