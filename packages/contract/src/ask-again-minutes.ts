import type { Finding } from '@waypost/core/findings'

/** When we come back where a server does not say when, after the first and after the second time. */
const usualMinutes = [5, 20] as const
/** A server that wants to be left alone for longer is not asked again by itself. */
const longestMinutes = 60

/**
 * In how many minutes a check is repeated by itself, because their server asks strangers to come back; undefined for
 * one that is not, and after the second time. Source: RFC 6647 §2 (greylisting).
 */
export function askAgainMinutes(
  findings: Pick<Finding, 'code' | 'args'>[],
  { asksRecipient, askedBefore = 0 }: { asksRecipient?: boolean; askedBefore?: number },
): number | undefined {
  const usual = usualMinutes[askedBefore]
  const greylisted = findings.find(({ code }) => code === 'rcpt-greylisted')
  if (asksRecipient !== true || usual === undefined || greylisted === undefined) return undefined
  const { minutes } = greylisted.args
  const wanted = typeof minutes === 'number' ? minutes : usual
  return wanted > longestMinutes ? undefined : wanted
}
