import type { Finding, FindingArgs } from '../findings/index.ts'
import type { Actor, Outcome, Side, VerdictState } from '../vocabulary/index.ts'
import { templateProfiles } from './template-profile.ts'
import type { TemplateSlug } from './verdict.ts'

/** Which cause decides, the first first. Source: the order of causes in the verdict model. */
export const causeRanks = [
  'their-words',
  'impossible',
  'nobody-answers',
  'name-servers',
  'identity',
  'encryption',
  'partial',
  'works',
  'cannot-say',
] as const
export type CauseRank = (typeof causeRanks)[number]

/** One possible answer of a run, before the strongest is chosen. */
export interface Cause {
  primary: TemplateSlug
  rank: CauseRank
  state: VerdictState
  /** Where it is not the template's own. */
  side?: Side
  actor?: Actor
  args: FindingArgs
  /** The findings that carry it, the deciding one first. */
  because: Finding[]
}

/** A cause of a template, in the template's own state unless another is given. */
export function makeCause(
  primary: TemplateSlug,
  rank: CauseRank,
  because: Finding[],
  args: FindingArgs,
  state: VerdictState = templateProfiles[primary].state,
): Cause {
  return { primary, rank, state, args, because }
}

/** Outcomes that may be held against somebody. `unknown` never is, whatever its code. */
const badOutcomes: ReadonlySet<Outcome> = new Set(['stops', 'risk'])

/** True for a finding that may be held against somebody: bad, and not about our own checker. */
export function isBad(finding: Finding): boolean {
  return badOutcomes.has(finding.outcome) && topicOf(finding) !== 'checker'
}

/** The topic of a finding's code: what stands before the first hyphen. */
export function topicOf({ code }: Finding): string {
  return code.slice(0, code.indexOf('-'))
}

/** A text value of a finding, or undefined when it is absent, empty or of another type. */
export function textArg({ args }: Finding, name: string): string | undefined {
  const value = args[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Values that are known, as arguments: undefined ones are left out. */
export function knownArgs(args: Record<string, FindingArgs[string] | undefined>): FindingArgs {
  const known: FindingArgs = {}
  for (const [name, value] of Object.entries(args)) if (value !== undefined) known[name] = value
  return known
}
