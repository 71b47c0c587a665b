import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause, type CauseRank } from './cause.ts'
import type { TemplateSlug } from './verdict.ts'

const causeOfCode: Record<string, { primary: TemplateSlug; rank: CauseRank } | undefined> = {
  'rcpt-unknown': { primary: 'mailbox', rank: 'their-words' },
  'rcpt-full': { primary: 'mailbox', rank: 'their-words' },
  'rcpt-relay-denied': { primary: 'refused-connection', rank: 'their-words' },
  'rcpt-permanently-deferred': { primary: 'permanently-deferred', rank: 'their-words' },
  'rcpt-rate-limited': { primary: 'rate-limited', rank: 'their-words' },
  'rcpt-later': { primary: 'not-now', rank: 'their-words' },
}

/** What their server said against the exact address; undefined when it was not asked, or said nothing against it. */
export function recipientCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const finding = findings.find((one) => isBad(one) && causeOfCode[one.code] !== undefined)
  const cause = finding && causeOfCode[finding.code]
  if (!cause) return undefined
  const args = argsOf(finding, domain)
  return makeCause(cause.primary, cause.rank, [finding], args, finding.outcome === 'stops' ? 'blocked' : 'delayed')
}

/** Strangers are asked to come back: mail gets through a little later, and nobody has to act. Undefined when not. */
export function greylistingCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const finding = findings.find(({ code }) => code === 'rcpt-greylisted')
  return finding && makeCause('greylisting', 'works', [finding], argsOf(finding, domain), 'ok')
}

function argsOf(finding: Finding, domain: string | undefined): Cause['args'] {
  const { minutes, isSaid, mailAddress } = finding.args
  return knownArgs({ domain, reply: textArg(finding, 'reply'), minutes, isSaid, mailAddress })
}
