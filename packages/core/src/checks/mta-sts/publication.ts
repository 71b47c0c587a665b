import type { FactReader, FailureCode, Subject, Unseen, WebAnswer } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import { parseStsPolicy, parseStsRecord } from '../../parse/index.ts'
import type { Outcome } from '../../vocabulary/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { secondsOf } from '../reading/route-args.ts'
import { isPolicyFile } from '../reading/sts-policy.ts'
import { mtaStsCodes } from './codes.ts'

/** Failures that may be ours: a firewall here, or our limit. */
const perhapsOurs: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'dns-timeout',
  'dns-unreachable',
  'connect-timeout',
  'connect-unreachable',
  'connect-no-route',
  'http-timeout',
  'limit-reached',
])
/** What the words tell apart. */
const causes: Partial<Record<FailureCode, string>> = {
  'no-address': 'noAddress',
  'not-allowed': 'notPublic',
  'connect-refused': 'refused',
  'tls-handshake-failed': 'encryption',
  'http-malformed': 'nonsense',
}
const notLooked: ReadonlySet<FailureCode> = new Set<FailureCode>(['stopped', 'run-deadline', 'held-back', 'opted-out'])

/**
 * Why there is no rule that senders could follow: none was published, it is switched off, or it can't be read. Senders
 * go on as if there were none, so this is advice at most. Source: RFC 8461 §3.1, §3.2, §3.3.
 */
export function judgePublication(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  if (domain === undefined) return []
  const subject: Subject = { kind: 'domain', name: domain }
  const make = findingMaker(mtaStsCodes, context)
  const say = (code: keyof typeof mtaStsCodes, args: FindingArgs = {}, outcome?: Outcome) => [
    make(code, subject, { domain, ...args }, outcome),
  ]
  const record = facts.one('mta-sts.record', subject)?.observed
  if (record === undefined) return []
  if (!record.ok) {
    return notLooked.has(record.failure) ? [] : say('mta-sts-unreachable', { cause: 'lookup' }, 'unknown')
  }
  const reading = parseStsRecord(record.value.records)
  if (reading.kind === 'none') return say('mta-sts-missing')
  if (reading.kind !== 'policy')
    return say('mta-sts-syntax', { part: reading.kind, count: record.value.records.length })
  const answer = facts.one('mta-sts.policy', subject)?.observed
  if (answer === undefined) return []
  if (!answer.ok) return judgeFailure(answer)
  return judgeAnswer(answer.value)

  function judgeFailure(failed: Unseen): Finding[] {
    const { failure, detail } = failed
    if (notLooked.has(failure)) return []
    if (failure === 'tls-untrusted') return say('mta-sts-certificate', { fault: certificateFault(detail) })
    const args = { cause: causes[failure] ?? 'silence', seconds: secondsOf(failed) }
    return say('mta-sts-unreachable', args, perhapsOurs.has(failure) ? 'unknown' : undefined)
  }

  function judgeAnswer(value: WebAnswer): Finding[] {
    const { statusCode, mediaType, isCut, contentEncoding } = value
    if (statusCode !== 200) return say('mta-sts-not-found', { statusCode })
    if (isPolicyFile(value)) {
      const policy = parseStsPolicy(value.lines)
      if (policy.ok) return say('mta-sts-off')
      return say('mta-sts-syntax', {
        part: policy.problem === 'max-age' ? 'maxAge' : policy.problem,
        ...(policy.text !== undefined && { line: policy.text }),
      })
    }
    if (isCut) return say('mta-sts-syntax', { part: 'size' })
    if (contentEncoding !== undefined) return say('mta-sts-syntax', { part: 'packed' })
    return say('mta-sts-syntax', { part: 'mediaType', ...(mediaType !== '' && { mediaType }) })
  }
}

/** Source: openssl-verification-options(1); ERR_TLS_CERT_ALTNAME_INVALID is Node's word for another name. */
function certificateFault(detail: string | undefined): 'expired' | 'name' | 'other' {
  if (detail === 'CERT_HAS_EXPIRED') return 'expired'
  return detail === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'name' : 'other'
}
