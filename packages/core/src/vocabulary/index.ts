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
