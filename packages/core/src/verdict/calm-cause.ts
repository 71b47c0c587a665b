import type { Finding } from '../findings/index.ts'
import type { Outcome } from '../vocabulary/index.ts'
import { afterNotice } from './after-notice.ts'
import { knownArgs, makeCause, textArg, topicOf, type Cause } from './cause.ts'
import { encryptionAdvice } from './encryption-cause.ts'
import type { MailRoute } from './mail-routes.ts'
import { noticeIn } from './notice.ts'
import { recoveredCause } from './outage.ts'
import { greylistingCause } from './recipient-cause.ts'
import type { WeighContext } from './verdict.ts'

/** The answer when nothing is held against anybody: it works, or what kept us from seeing that it does. */
export function calmCause(findings: Finding[], routes: MailRoute[], context: WeighContext): Cause {
  const { target, vantage } = context
  const domain = target.domain ?? undefined
  const subject =
    target.kind === 'ip' ? { ip: target.ip ?? undefined } : target.kind === 'sender' ? { sender: domain } : { domain }
  const [otherWay] = findings.filter(({ code }) => code === 'bounce-other-direction')
  if (otherWay) {
    const args = knownArgs({ ...subject, them: textArg(otherWay, 'senderDomain') })
    return makeCause('other-direction', 'cannot-say', [otherWay], args)
  }
  const works = worksBecause(findings, routes, context)
  if (works.length > 0) {
    const args = knownArgs({ ...subject, place: vantage })
    const notice = noticeIn(findings)
    return (
      recoveredCause(works, args, context) ??
      (notice === undefined ? worksCause(findings, works, args) : afterNotice(notice, works, args))
    )
  }
  const intercepted = findings.filter(({ code }) => code === 'checker-port25-intercepted')
  if (intercepted.length > 0) return makeCause('port25-intercepted', 'cannot-say', intercepted, knownArgs(subject))
  const blocked = findings.filter(({ code }) => code === 'checker-port25-blocked')
  if (blocked.length > 0) {
    const isSeen = findings.every((finding) => finding.outcome !== 'unknown' || topicOf(finding) === 'checker')
    const args = knownArgs({ ...subject, isFine: isSeen ? true : undefined })
    return makeCause('checker-blocked', 'cannot-say', blocked, args)
  }
  const refusing = routes.filter(({ status }) => status === 'refuses-checker').map(({ finding }) => finding)
  const refusals = refusing.filter(({ code }) => code === 'checker-refused')
  const deciding = refusals[0] ?? refusing[0]
  if (deciding) {
    const primary = refusals.length > 0 ? 'checker-refused' : 'checker-limited'
    const args = knownArgs({ ...subject, reply: textArg(deciding, 'reply') })
    return makeCause(primary, 'cannot-say', [...new Set([deciding, ...refusing])], args)
  }
  const unseen = findings.filter(({ outcome }) => outcome === 'unknown')
  return makeCause('cannot-say', 'cannot-say', unseen, knownArgs(subject))
}

/**
 * What shows that mail can flow: a server that greeted us, or without a recipient a confirmed name of the sender, or a
 * provider through which it sends.
 */
function worksBecause(findings: Finding[], routes: MailRoute[], { target }: WeighContext): Finding[] {
  if (target.kind === 'ip' || target.kind === 'sender') {
    const confirmed = findings.filter(({ code }) => code === 'ptr-confirmed')
    if (confirmed.length > 0 || findings.some(({ code }) => code === 'sender-address-unknown')) return confirmed
    return findings.filter(({ code }) => code === 'sender-behind-provider')
  }
  return routes.filter(({ status }) => status === 'works').map(({ finding }) => finding)
}

/** Topics of which no finding is a wish. */
const saysNothing: ReadonlySet<string> = new Set(['checker', 'bounce'])

function worksCause(findings: Finding[], works: Finding[], args: Cause['args']): Cause {
  const domain = typeof args['domain'] === 'string' ? args['domain'] : undefined
  const waiting = greylistingCause(findings, domain)
  if (waiting) return waiting
  const encryption = encryptionAdvice(findings, domain)
  if (encryption) return encryption
  // A risk that is nobody's cause of delay, such as a signature key that counts for nothing, is a wish as well.
  const wishes = new Set<Outcome>(['advice', 'risk'])
  const advice = findings.filter((finding) => wishes.has(finding.outcome) && !saysNothing.has(topicOf(finding)))
  if (advice.length > 0) return makeCause('improve-only', 'works', advice, { ...args, n: advice.length })
  const slow = findings.filter(({ code }) => code === 'greeting-slow')
  if (!slow[0]) return makeCause('all-good', 'works', works, { ...args, ...providersThrough(findings) })
  const { seconds } = slow[0].args
  return makeCause('slow-on-purpose', 'works', slow, {
    ...args,
    ...knownArgs({ mx: textArg(slow[0], 'exchange'), seconds }),
  })
}

/** Through whom the mail leaves: seen of the address that sends, or likely, by what the permission list says. */
function providersThrough(findings: Finding[]): Cause['args'] {
  const found = findings.filter(({ code }) => code === 'sender-behind-provider')
  const namesOf = (isSeen: boolean): string[] =>
    [
      ...new Set(
        found.filter(({ args }) => (args['isSeen'] === true) === isSeen).flatMap(({ args }) => args['providers']),
      ),
    ].filter((name) => typeof name === 'string')
  const [seen, likely] = [namesOf(true), namesOf(false)]
  return { ...(seen.length > 0 && { through: seen }), ...(likely.length > 0 && { likelyThrough: likely }) }
}
