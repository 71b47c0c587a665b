import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause, type CauseRank } from './cause.ts'
import type { TemplateSlug } from './verdict.ts'

/** Waiting that nobody has to end must not hide a cause that somebody can. */
const causeOfCode: Record<string, { primary: TemplateSlug; rank: CauseRank } | undefined> = {
  'rcpt-unknown': { primary: 'mailbox', rank: 'their-words' },
  'rcpt-full': { primary: 'mailbox', rank: 'their-words' },
  'rcpt-relay-denied': { primary: 'refused-connection', rank: 'their-words' },
  'rcpt-permanently-deferred': { primary: 'permanently-deferred', rank: 'their-words' },
  'rcpt-rate-limited': { primary: 'rate-limited', rank: 'their-words' },
  'rcpt-later': { primary: 'not-now', rank: 'their-words' },
  'rcpt-greylisted': { primary: 'greylisting', rank: 'partial' },
}

/** What their server said against the exact address; undefined when it was not asked, or said nothing against it. */
export function recipientCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const finding = findings.find((one) => isBad(one) && causeOfCode[one.code] !== undefined)
  const cause = finding && causeOfCode[finding.code]
  if (!cause) return undefined
  const { minutes, isSaid, mailAddress } = finding.args
  const args = knownArgs({ domain, reply: textArg(finding, 'reply'), minutes, isSaid, mailAddress })
  return makeCause(cause.primary, cause.rank, [finding], args, finding.outcome === 'stops' ? 'blocked' : 'delayed')
}
