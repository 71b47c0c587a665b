import type { Finding } from '../findings/index.ts'
import type { Confidence } from '../vocabulary/index.ts'
import { topicOf, type Cause } from './cause.ts'
import { earlierTry } from './earlier-try.ts'
import { noticeIn } from './notice.ts'
import { byNotice, withNotice } from './notice-sureness.ts'
import type { ConfidenceReason, TemplateSlug, WeighContext, WrongIf } from './verdict.ts'

export interface Sureness {
  confidence: Confidence
  reasons: ConfidenceReason[]
  wrongIf: WrongIf[]
}

/** What a sentence rests on. */
export type Ground =
  | 'names'
  | 'name-servers'
  | 'signatures'
  | 'sender'
  | 'sender-record'
  | 'connection'
  | 'encryption'
  | 'rule'
  | 'own-port'
  | 'their-words'
  | 'notice'
  | 'works'
  | 'nothing'

const groundOf: Record<TemplateSlug, Ground> = {
  'ptr-missing': 'sender',
  'ptr-no-way-back': 'sender',
  'ptr-generic': 'sender',
  'ptr-zone-broken': 'sender',
  'helo-bad': 'sender',
  blocklisted: 'sender',
  'spf-fails': 'sender',
  'spf-broken': 'sender-record',
  'dkim-broken': 'sender-record',
  'dmarc-broken': 'sender-record',
  'dmarc-refuses': 'sender-record',
  'sender-takes-no-mail': 'sender-record',
  'sender-domain-fails': 'sender-record',
  'domain-gone': 'names',
  'no-mail-here': 'names',
  'mx-name-dead': 'names',
  'mx-not-public': 'names',
  'dns-slow': 'name-servers',
  'dnssec-broken': 'signatures',
  'nobody-answers': 'connection',
  'refused-connection': 'connection',
  'some-answer': 'connection',
  'ipv6-dead': 'connection',
  'not-a-mail-server': 'connection',
  'starttls-broken': 'encryption',
  'tls-rule-fails': 'rule',
  'our-port25-closed': 'own-port',
  'not-now': 'their-words',
  greylisting: 'their-words',
  'rate-limited': 'their-words',
  'permanently-deferred': 'their-words',
  mailbox: 'their-words',
  'bounce-hides-cause': 'notice',
  'refused-in-words': 'notice',
  'all-works-no-reason': 'works',
  'works-again': 'works',
  'gave-up-too-soon': 'works',
  'slow-on-purpose': 'works',
  'improve-only': 'works',
  'all-good': 'works',
  'checker-blocked': 'nothing',
  'checker-limited': 'nothing',
  'checker-refused': 'nothing',
  'port25-intercepted': 'nothing',
  'other-direction': 'nothing',
  'cannot-say': 'nothing',
}

/** How sure the verdict is, why, and what could prove it wrong. Source: the verdict model's rules for the three words. */
export function surenessOf(cause: Cause, findings: Finding[], context: WeighContext): Sureness {
  const looked = withEarlierTry(byGround(cause, findings, context), earlierTry(cause, findings, context.earlier))
  const sureness = withNotice(looked, groundOf[cause.primary], noticeIn(findings))
  // A selector nobody named is not a step that failed.
  const isSomethingUnseen = findings.some(
    ({ outcome, code }) => outcome === 'unknown' && code !== 'dkim-selector-unknown',
  )
  if (isSomethingUnseen) sureness.reasons.push('step-missing')
  const isAddressUnknown = findings.some(({ code }) => code === 'sender-address-unknown')
  if (isAddressUnknown) sureness.reasons.push('sender-address-unknown')
  if (isAddressUnknown && sureness.confidence === 'sure' && groundOf[cause.primary].startsWith('sender')) {
    sureness.confidence = 'likely'
  }
  return { ...sureness, reasons: [...new Set(sureness.reasons)] }
}

/** A second look, a minute apart, makes sure what stood out of doubt but for that. Source: the verdict model, (c). */
function withEarlierTry({ confidence, reasons, wrongIf }: Sureness, found: ReturnType<typeof earlierTry>): Sureness {
  if (found === undefined || !reasons.includes('one-try')) return { confidence, reasons, wrongIf }
  return {
    confidence: found === 'enough' && confidence === 'likely' ? 'sure' : confidence,
    reasons: reasons.map((reason) => (reason === 'one-try' ? 'two-tries' : reason)),
    wrongIf,
  }
}

function byGround(cause: Cause, findings: Finding[], { target }: WeighContext): Sureness {
  const hasRecipient = target.kind === 'domain' || target.kind === 'address'
  const place = placeReasons(findings)
  const isTheirWords = cause.args['isTheirWords'] === true
  const [said] = cause.because.filter(isOfNotice)
  if (said && cause.because.every(isOfNotice) && cause.primary !== 'other-direction') return byNotice(cause, said)
  switch (groundOf[cause.primary]) {
    case 'names': {
      const reasons = lookupReasons(cause.because)
      if (reasons.length === 2) return { confidence: 'sure', reasons, wrongIf: ['just-changed'] }
      return { confidence: 'likely', reasons: [...orLookup(reasons), 'one-try'], wrongIf: ['just-changed'] }
    }
    case 'signatures': {
      const isEverybody = cause.state === 'blocked'
      const reasons: ConfidenceReason[] = [isEverybody ? 'all-resolvers-agree' : 'resolvers-disagree']
      return { confidence: isEverybody ? 'sure' : 'likely', reasons, wrongIf: ['just-changed'] }
    }
    case 'name-servers':
      return {
        confidence: 'likely',
        reasons: ['name-servers-asked', 'one-try', 'one-checker'],
        wrongIf: ['differs-by-place', 'just-changed'],
      }
    case 'sender':
      if (isTheirWords) {
        const reasons: ConfidenceReason[] = said ? ['bounce-said', ...lookupReasons(cause.because)] : ['their-words']
        return { confidence: 'sure', reasons, wrongIf: ['other-sending-address'] }
      }
      return {
        confidence: 'likely',
        reasons: [...orLookup(lookupReasons(cause.because)), 'one-try', ...assumedReasons(findings)],
        wrongIf: ['other-sending-address', 'just-changed'],
      }
    case 'sender-record':
      if (isTheirWords) {
        const reasons: ConfidenceReason[] = said ? ['bounce-said', 'record-read'] : ['their-words']
        return { confidence: 'sure', reasons, wrongIf: ['other-mail-domain'] }
      }
      return {
        confidence: 'likely',
        reasons: ['record-read', 'one-try'],
        wrongIf: ['other-mail-domain', 'just-changed'],
      }
    case 'connection': {
      const wrongIf: WrongIf = cause.primary === 'refused-connection' ? 'checker-filtered' : 'firewall-drops-checker'
      const reasons: ConfidenceReason[] = ['addresses-tried', ...controlReasons(findings), 'one-try', ...place]
      return { confidence: 'likely', reasons, wrongIf: [wrongIf, 'differs-by-place'] }
    }
    case 'encryption':
      return { confidence: 'likely', reasons: ['encryption-tried', 'one-try', ...place], wrongIf: ['differs-by-place'] }
    case 'rule':
      // A lookup that fails may work from another place; what was published and shown was both read.
      return cause.args['ruleFault'] === 'lookup'
        ? {
            confidence: 'likely',
            reasons: ['name-servers-asked', 'one-try', ...place],
            wrongIf: ['differs-by-place', 'just-changed'],
          }
        : { confidence: 'sure', reasons: ['rule-read', ...place], wrongIf: ['just-changed', 'differs-by-place'] }
    case 'own-port':
      // One look, though at many: what is closed for a minute looks the same.
      return { confidence: 'likely', reasons: ['everybody-fails', 'one-try'], wrongIf: ['just-closed'] }
    case 'notice':
      return { confidence: 'likely', reasons: ['notice-said'], wrongIf: ['notice-over'] }
    case 'their-words':
      // Greylisting that was not called so is read from the way in which it is usually said.
      if (cause.primary === 'greylisting' && cause.args['isSaid'] !== true) {
        return { confidence: 'likely', reasons: ['their-words', 'one-try', ...place], wrongIf: ['differs-by-place'] }
      }
      return { confidence: 'sure', reasons: ['their-words', ...place], wrongIf: ['differs-by-place'] }
    case 'works': {
      // Without an address, the list of a domain that sends through a provider is all that was read.
      const isNameSeen = findings.some(({ code }) => code === 'ptr-confirmed')
      return hasRecipient
        ? {
            confidence: 'likely',
            reasons: ['server-answered', ...recipientReasons(findings), ...place],
            wrongIf: ['recipient-refuses-later', 'differs-by-place'],
          }
        : {
            confidence: 'likely',
            reasons: [isNameSeen ? 'name-leads-back' : 'record-read', 'one-try', 'one-checker'],
            wrongIf: ['other-sending-address'],
          }
    }
    case 'nothing':
      return cause.primary === 'cannot-say'
        ? { confidence: 'possible', reasons: ['step-missing'], wrongIf: ['differs-by-place'] }
        : {
            confidence: 'likely',
            reasons: repliesDecide.has(cause.primary) ? ['their-words', ...place] : ['step-missing'],
            wrongIf: ['differs-by-place'],
          }
  }
}

const repliesDecide: ReadonlySet<TemplateSlug> = new Set(['checker-refused', 'checker-limited'])

function isOfNotice(finding: Finding): boolean {
  return topicOf(finding) === 'bounce'
}

/** Who stands behind looked-up answers; both reasons only when they hold for each of the findings. */
function lookupReasons(because: Finding[]): ConfidenceReason[] {
  const looked = because.filter((finding) => !isOfNotice(finding))
  const holds = (name: string): boolean => looked.length > 0 && looked.every(({ args }) => args[name] === true)
  return [
    ...(holds('isSaidByAuthority') ? (['authority-said'] as const) : []),
    ...(holds('isSaidByEveryResolver') ? (['all-resolvers-agree'] as const) : []),
  ]
}

/** Where nobody stands behind an answer, it is still one. */
function orLookup(reasons: ConfidenceReason[]): ConfidenceReason[] {
  return reasons.length > 0 ? reasons : ['lookup-answered']
}

/** The sender was given by a name, and its address is taken for the one that sends. */
function assumedReasons(findings: Finding[]): ConfidenceReason[] {
  const isAssumed = findings.some(({ code, args }) => code === 'sender-address-known' && args['isAssumed'] === true)
  return isAssumed ? ['sender-address-assumed'] : []
}

/** Nobody asked about the exact address, or no server said yes to it. */
function recipientReasons(findings: Finding[]): ConfidenceReason[] {
  return findings.some(({ code }) => code === 'rcpt-accepted') ? [] : ['recipient-not-asked']
}

function controlReasons(findings: Finding[]): ConfidenceReason[] {
  return findings.some(({ code }) => code === 'checker-ready') ? ['controls-answer'] : []
}

/** One checker, and whether it speaks from an address that is judged as the sender's. */
function placeReasons(findings: Finding[]): ConfidenceReason[] {
  const sources = new Set(
    findings.flatMap(({ observedBy }) => ('sourceAddress' in observedBy ? [observedBy.sourceAddress] : [])),
  )
  const isSender = findings.some(({ code, args }) => code.startsWith('ptr-') && sources.has(String(args['address'])))
  return isSender ? ['one-checker'] : ['one-checker', 'address-not-sender']
}
