import type { Finding, FindingArgs } from '../findings/index.ts'
import { actors, sides } from '../vocabulary/index.ts'
import { knownArgs, makeCause, textArg, type Cause } from './cause.ts'
import { isAboutSameAddress, type Notice } from './notice.ts'
import { templateProfiles } from './template-profile.ts'
import type { TemplateSlug } from './verdict.ts'

/** What the words of a notice say alone counts only while nothing shows otherwise: our probe sees whether it is still so. */
const seenByProbe: ReadonlySet<string> = new Set([
  'no-answer',
  'connection-lost',
  'dns-failed',
  'domain-unknown',
  'no-mail-accepted',
  'expired',
  'unknown',
])
/** Over by themselves, as long as nobody says otherwise. */
const passing: ReadonlySet<string> = new Set(['rate-limited', 'greylisted', 'server-fault', 'mailbox-full'])
/** Which of their own records and names our probe reads: without it the words are no more than words. */
const stillToCome: ReadonlySet<string> = new Set(['ptr', 'blocklisted', 'sender-auth'])

/**
 * The cause that a notice states and our probe did not see for itself: about the mailbox, the message, or what they hold
 * against the sender. Undefined when it states none, or when what we see today shows that it is over.
 */
export function statedCause(
  notice: Notice,
  findings: Finding[],
  { domain, isComplete }: { domain: string | undefined; isComplete: boolean },
): Cause | undefined {
  const { finding, reason } = notice
  if (isLeftToProbe(notice) || isOver(notice, findings)) return undefined
  if (!isComplete && stillToCome.has(reason)) return undefined
  return causeOf(finding, reason, domain)
}

/** The same where nothing else is known at all: then the notice is all there is. */
export function onlyStatedCause({ finding, reason }: Notice, domain: string | undefined): Cause {
  return causeOf(finding, reason, domain)
}

/** Whether our probe decides about what the notice says, because it looks at the same thing. */
function isLeftToProbe({ finding, reason }: Notice): boolean {
  const isRefusal = finding.args['isTheirWords'] === true && Number(finding.args['replyCode']) >= 500
  return seenByProbe.has(reason) && !(reason === 'unknown' && isRefusal)
}

/** Whether what we see today shows that the words are no longer true. */
export function isOver(notice: Notice, findings: Finding[]): boolean {
  const { finding, reason } = notice
  const sees = (code: string, fits: (found: Finding) => boolean = () => true): boolean =>
    findings.some((found) => found.code === code && fits(found))
  switch (reason) {
    case 'ptr':
      return sees('ptr-confirmed', (found) => isAboutSameAddress(notice, found))
    case 'blocklisted':
      return sees(
        'blocklist-clear',
        (found) => found.args['list'] === finding.args['list'] && isAboutSameAddress(notice, found),
      )
    case 'sender-auth':
      return finding.args['mechanism'] === 'spf' && sees('spf-sender-passes')
    case 'address-unknown':
    case 'mailbox-disabled':
      return sees('rcpt-accepted')
    default:
      if (reason === 'mailbox-full' && sees('rcpt-accepted')) return true
      return passing.has(reason) && finding.args['isOld'] === true && finding.args['isForGood'] !== true
  }
}

function causeOf(finding: Finding, reason: string, domain: string | undefined): Cause {
  const { args } = finding
  const isTheirWords = args['isTheirWords'] === true
  const isDelayed = args['isDelayed'] === true
  const primary = templateOf(finding, reason)
  const rank = isTheirWords && args['isOld'] !== true ? 'their-words' : 'identity'
  const inWords = primary === 'refused-in-words' ? concernIn(args) : {}
  const { actor = templateProfiles[primary].actor } = inWords
  const said = { ...argsOf(finding, { reason, domain }), who: camelCase(actor) }
  const cause = makeCause(primary, rank, [finding], said, stateOf(primary, isDelayed))
  const concerned: Cause = {
    ...cause,
    ...inWords,
    // They were asked to come back in time, and did not.
    ...(primary === 'greylisting' && !isDelayed && { side: 'sender', actor: 'mailteam' }),
  }
  const isHidden = args['isExpired'] === true && isTheirWords && reason !== 'expired' && reason !== 'unknown'
  return isHidden ? behindTheCode(concerned) : concerned
}

/** The server says that its time was over, and one line above it why. */
function behindTheCode(cause: Cause): Cause {
  const { side, actor } = templateProfiles[cause.primary]
  const { status } = cause.args
  const isOfGivingUp = typeof status === 'string' && (status.endsWith('.4.7') || status.endsWith('.4.300'))
  const args = { ...cause.args, cause: cause.primary, ...(isOfGivingUp && { code: status }) }
  return { side, actor, ...cause, primary: 'bounce-hides-cause', args }
}

const templates: Record<string, TemplateSlug | undefined> = {
  ptr: 'ptr-missing',
  blocklisted: 'blocklisted',
  'rate-limited': 'rate-limited',
  greylisted: 'greylisting',
  'address-unknown': 'mailbox',
  'mailbox-full': 'mailbox',
  'mailbox-disabled': 'mailbox',
}
const mechanisms: Record<string, TemplateSlug | undefined> = {
  dmarc: 'dmarc-refuses',
  spf: 'spf-fails',
  dkim: 'dkim-broken',
}

function templateOf({ args }: Finding, reason: string): TemplateSlug {
  if (args['isForGood'] === true) return 'permanently-deferred'
  if (reason === 'sender-auth') return mechanisms[String(args['mechanism'])] ?? 'refused-in-words'
  if (reason === 'server-fault' && args['isDelayed'] === true) return 'not-now'
  return templates[reason] ?? 'refused-in-words'
}

/** Where their words stop mail, whatever the notice says of this one: it is tried until the time is over. */
const stopped: ReadonlySet<TemplateSlug> = new Set(['ptr-missing', 'blocklisted', 'spf-fails', 'dmarc-refuses'])
const passesIn: ReadonlySet<TemplateSlug> = new Set(['rate-limited', 'greylisting', 'not-now'])

function stateOf(primary: TemplateSlug, isDelayed: boolean): Cause['state'] {
  if (stopped.has(primary) || primary === 'permanently-deferred') return 'blocked'
  return isDelayed || passesIn.has(primary) ? 'delayed' : 'blocked'
}

function argsOf(finding: Finding, { reason, domain }: { reason: string; domain: string | undefined }): FindingArgs {
  const { args } = finding
  return knownArgs({
    domain: domain ?? textArg(finding, 'domain'),
    reply: textArg(finding, 'reply'),
    reason: camelCase(reason),
    ip: textArg(finding, 'address'),
    mailAddress: textArg(finding, 'mailAddress'),
    sender: textArg(finding, 'senderDomain'),
    list: textArg(finding, 'list'),
    status: textArg(finding, 'status'),
    minutes: args['minutes'],
    isSaid: reason === 'greylisted' ? true : undefined,
    isDelayed: args['isDelayed'],
    isTheirWords: args['isTheirWords'],
  })
}

/** As the words can choose by it. */
function camelCase(reason: string): string {
  return reason.replaceAll(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}

function concernIn(args: FindingArgs): Pick<Cause, 'side' | 'actor'> {
  const side = sides.find((one) => one === args['side'])
  const actor = actors.find((one) => one === args['actor'])
  return { ...(side !== undefined && { side }), ...(actor !== undefined && { actor }) }
}
