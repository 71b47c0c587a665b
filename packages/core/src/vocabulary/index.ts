/**
 * The closed sets of words that every part of Waypost uses, with one meaning each.
 * Their meanings stand in docs/glossary.md.
 */

export const outcomes = ['good', 'advice', 'risk', 'stops', 'unknown', 'notApplicable'] as const
/** What one check found. `unknown`: we could not see; `notApplicable`: it makes no sense here. */
export type Outcome = (typeof outcomes)[number]

export const verdictStates = ['blocked', 'delayed', 'partly', 'ok', 'recovered', 'unknown'] as const
/** What will happen to mail of this pair. */
export type VerdictState = (typeof verdictStates)[number]

export const sides = ['recipient', 'dns-operator', 'sender', 'sender-isp', 'none', 'checker', 'unknown'] as const
/** Whose side the cause is on. `dns-operator` runs the recipient's DNS; the sender's own DNS is `sender`. */
export type Side = (typeof sides)[number]

export const actors = ['helpdesk', 'mailteam', 'isp', 'theirs', 'dns-admin', 'author', 'nobody', 'checker'] as const
/** Who must act. `author` wrote the mail; `nobody` means wait. */
export type Actor = (typeof actors)[number]

export const confidences = ['sure', 'likely', 'possible'] as const
export type Confidence = (typeof confidences)[number]

export const runStates = ['queued', 'running', 'done', 'stopped', 'failed'] as const
export type RunState = (typeof runStates)[number]

export const stageKeys = [
  'understand',
  'sender-name',
  'domain',
  'mx',
  'connect',
  'greeting',
  'sender-auth',
  'blocklists',
  'transport-policy',
  'recipient',
  'verdict',
] as const
/** The steps a person sees while a run streams; a run's own list comes from its plan. */
export type StageKey = (typeof stageKeys)[number]

export const stageStates = ['waiting', 'running', 'done', 'skipped', 'failed'] as const
export type StageState = (typeof stageStates)[number]

/** Where it was seen that something may be what sends, the most telling first: this is the order in which equally sure ones are listed. */
export const candidateSources = [
  'refusal',
  'receiver-results',
  'handed-over',
  'typed',
  'saved',
  'reporting-mta',
  'permission-list',
  'mx',
  'lower-hop',
] as const
export type CandidateSource = (typeof candidateSources)[number]

export const verifyStates = ['fixed', 'remembered', 'partly', 'not-yet', 'cannot-check'] as const
/**
 * What became of one finding. `remembered`: repaired at its source, while a lookup service still gives the old answer.
 * `partly`: something changed, and mail is not helped yet. `cannot-check`: we could not see, which says nothing.
 */
export type VerifyState = (typeof verifyStates)[number]

export const verifyReasons = [
  /** The name servers of one zone answer differently. */
  'servers-differ',
  /** The old fault is gone, another one of the same kind is there. */
  'another-fault',
  /** The name servers answer well, and no lookup service makes an answer of it. */
  'no-lookup-service',
  /** No name server of the zone answered. */
  'no-authority',
  /** The mail server was not talked to: it is left alone for a while, or others are talking to it. */
  'not-our-turn',
  /** Something else kept us from seeing it. */
  'not-seen',
] as const
export type VerifyReason = (typeof verifyReasons)[number]

export const lookupStates = ['agrees', 'remembers', 'fails'] as const
/** What a lookup service makes of the questions of a finding, beside the name servers that hold the answer. */
export type LookupState = (typeof lookupStates)[number]

export const bounceKinds = [
  'delayed',
  'failed',
  'delivered',
  'relayed',
  'expanded',
  'auto-reply',
  'complaint',
  'not-a-bounce',
] as const
/** What a notice about a message is. `delayed`: still being tried; a final give-up is `failed`, whatever it waited. */
export type BounceKind = (typeof bounceKinds)[number]

export const bounceReasons = [
  'address-unknown',
  'domain-unknown',
  'mailbox-full',
  'mailbox-disabled',
  'ptr',
  'blocklisted',
  'rate-limited',
  'greylisted',
  'policy',
  'content',
  'sender-auth',
  'auth-required',
  'tls-required',
  'recipient-limit',
  'too-large',
  'dns-failed',
  'no-answer',
  'connection-lost',
  'loop',
  'relay-denied',
  'server-fault',
  'no-mail-accepted',
  'expired',
  'unknown',
] as const
/** Why a message was put off or sent back. The cause behind the code wins; `expired` only when none is stated. */
export type BounceReason = (typeof bounceReasons)[number]

export const codeSpeakers = [
  'registry',
  'smtp',
  'exchange-2003',
  'exchange',
  'exchange-online',
  'google',
  'other',
] as const
/**
 * Who gives a number its meaning. `registry`: IANA's registry of enhanced status codes (RFC 5248). `smtp`: plain reply
 * codes. The others use the same numbers in ways of their own. `exchange`: Exchange 2007 to Subscription Edition.
 */
export type CodeSpeaker = (typeof codeSpeakers)[number]
