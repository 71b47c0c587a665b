import type { Finding, FindingArgs } from '../findings/index.ts'
import type { Actor, Confidence, Side, VerdictState } from '../vocabulary/index.ts'
import type { EarlierRuns } from './outage.ts'
import type { Since } from './since.ts'

/** The one answer of a run. Words are made from it at display, never stored. */
export interface Verdict {
  state: VerdictState
  side: Side
  actor: Actor
  confidence: Confidence
  /** The template's slug, such as `ptr-missing` (S01). */
  primary: TemplateSlug
  /**
   * Values for the sentence. A placeholder without a value is absent: the sentence has a shorter form. A name that ends
   * in `At` is an instant (ISO 8601), one in `Hours` a time: the words say both without the ending.
   */
  args: FindingArgs
  /** Ids (findingId) of the findings that carry it, the deciding one first. */
  because: string[]
  /** Reasons for the confidence, as codes that the words explain. */
  reasons: ConfidenceReason[]
  /** What could prove it wrong, as codes. */
  wrongIf: WrongIf[]
  /** A second cause of equal rank, named in the same sentence. Its actor is absent in old runs. */
  alsoPrimary?: { primary: TemplateSlug; args: FindingArgs; actor?: Actor }
  /** Causes that the sentence does not name and that are left when its own are gone, the heaviest first. */
  remaining?: { primary: TemplateSlug; args: FindingArgs; actor: Actor }[]
  /** Since when mail is held up, where earlier checks of the pair are known. */
  since?: Since
  /** True while the run is still going. Then only `blocked`, `delayed`, `partly` are ever given. */
  isProvisional: boolean
}

export const templateCodes = {
  'ptr-missing': 'S01',
  'ptr-no-way-back': 'S02',
  'ptr-generic': 'S03',
  'ptr-zone-broken': 'S04',
  'helo-bad': 'S05',
  blocklisted: 'S06',
  'domain-gone': 'S07',
  'no-mail-here': 'S08',
  'mx-name-dead': 'S09',
  'nobody-answers': 'S10',
  'refused-connection': 'S11',
  'some-answer': 'S12',
  'ipv6-dead': 'S13',
  'dns-slow': 'S14',
  greylisting: 'S16',
  'rate-limited': 'S17',
  'permanently-deferred': 'S18',
  mailbox: 'S20',
  'tls-rule-fails': 'S19',
  'works-again': 'S21',
  'gave-up-too-soon': 'S22',
  'spf-fails': 'S23',
  'spf-broken': 'S24',
  'dmarc-refuses': 'S25',
  'our-port25-closed': 'S26',
  'bounce-hides-cause': 'S28',
  'other-direction': 'S29',
  'slow-on-purpose': 'S30',
  'checker-blocked': 'S31',
  'checker-limited': 'S32',
  'all-works-no-reason': 'S34',
  'improve-only': 'S35',
  'all-good': 'S36',
  'not-a-mail-server': 'S37',
  'mx-not-public': 'S38',
  'dnssec-broken': 'S39',
  'checker-refused': 'S40',
  'not-now': 'S41',
  'starttls-broken': 'S42',
  'port25-intercepted': 'S43',
  'cannot-say': 'S44',
  'dkim-broken': 'S45',
  'dmarc-broken': 'S46',
  'sender-takes-no-mail': 'S47',
  'sender-domain-fails': 'S48',
  'refused-in-words': 'S49',
} as const
export type TemplateSlug = keyof typeof templateCodes

export const confidenceReasons = [
  'their-words',
  'bounce-said',
  'notice-said',
  'bounce-agrees',
  'record-read',
  'lookup-answered',
  'name-servers-asked',
  'addresses-tried',
  'encryption-tried',
  'server-answered',
  'name-leads-back',
  'authority-said',
  'all-resolvers-agree',
  'resolvers-disagree',
  'one-try',
  'two-tries',
  'one-checker',
  'address-not-sender',
  'sender-address-assumed',
  'sender-address-unknown',
  'recipient-not-asked',
  'controls-answer',
  'everybody-fails',
  'rule-read',
  'step-missing',
] as const
export type ConfidenceReason = (typeof confidenceReasons)[number]

export const wrongIfs = [
  'other-sending-address',
  'other-mail-domain',
  'checker-filtered',
  'just-changed',
  'firewall-drops-checker',
  'recipient-refuses-later',
  'differs-by-place',
  'just-closed',
  'notice-over',
] as const
export type WrongIf = (typeof wrongIfs)[number]

export interface WeighContext {
  target: { kind: 'domain' | 'address' | 'ip' | 'sender'; domain: string | null; ip: string | null }
  /** True when somebody was named as sender. */
  hasSender: boolean
  /** How the partner is called who sends; absent: we do. */
  partner?: string | undefined
  vantage: string
  isComplete: boolean
  /** What earlier runs of the pair saw; absent or null: not known. */
  earlier?: EarlierRuns | null
  /** When our mail server gives up; absent or null: somebody else sends, or it is not known. */
  giveUpHours?: number | null
}

/** A complete run always has a verdict; of a running one nothing may be proven yet, which is null. */
export interface Weigh {
  (findings: Finding[], context: WeighContext & { isComplete: true }): Verdict
  (findings: Finding[], context: WeighContext): Verdict | null
}
