import type { FactReader } from '../../facts/index.ts'
import { parseStsPolicy, type StsPolicy } from '../../parse/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from './domain-facts.ts'

/** The only media type under which a policy counts. Source: RFC 8461 §3.2. */
const policyMediaType = 'text/plain'

/**
 * The MTA-STS policy that senders of mail to this domain follow; undefined when there is none that can be followed, or
 * nobody looked. Source: RFC 8461 §3.1, §3.2, §3.3.
 */
export function stsPolicy(facts: FactReader, context: JudgeContext): StsPolicy | undefined {
  const domain = recipientDomain(context)
  const answer = domain === undefined ? undefined : facts.one('mta-sts.policy', { kind: 'domain', name: domain })
  if (!answer?.observed.ok || !isPolicyFile(answer.observed.value)) return undefined
  const reading = parseStsPolicy(answer.observed.value.lines)
  return reading.ok ? reading.policy : undefined
}

/** Whether an answer of the policy's web server is the whole file, in the form in which it counts. */
export function isPolicyFile(answer: {
  statusCode: number
  mediaType: string
  isCut: boolean
  contentEncoding?: string
}): boolean {
  const { statusCode, mediaType, isCut, contentEncoding } = answer
  return statusCode === 200 && mediaType === policyMediaType && !isCut && contentEncoding === undefined
}
