import type {
  AnyFact,
  DnsAnswer,
  FactName,
  FactTable,
  Observed,
  Question,
  Subject,
  Transcript,
} from '@waypost/core/facts'
import type { Limits, Timers } from '@waypost/core/plan'
import type { ProbePorts } from '../ports.ts'
import type { ProbeSettings } from '../settings.ts'

/** What every step of one run may use. */
export interface StepContext {
  ports: ProbePorts
  settings: ProbeSettings
  limits: Limits
  /** The timers that hold: the settings' over the plan's. */
  timers: Timers
  /** Aborts when the run ends before its steps: stopped by a person, past its deadline, or left by its reader. */
  signal: AbortSignal
  /** What mail servers said before this does not do; absent: what is young does. */
  freshSince?: Date
  record: Record
  tellTranscript(transcript: Transcript): void
}

/**
 * Writes a fact down, seen now unless `at` says when. After the end of the run it writes nothing: what was not seen in
 * time stays absent.
 */
export type Record = <Name extends FactName>(
  name: Name,
  subject: Subject,
  observed: Observed<FactTable[Name]>,
  at?: Date,
) => void

/** A fact with its time. */
export function makeFact<Name extends FactName>(
  name: Name,
  subject: Subject,
  seen: { observed: Observed<FactTable[Name]>; at: Date },
): AnyFact {
  // TypeScript cannot see that a name and its own table entry make one member of the union.
  return { name, subject, at: seen.at.toISOString(), observed: seen.observed } as AnyFact
}

/** Asks the configured resolvers, for as long as the run lasts. */
export function ask(question: Question, context: StepContext): Promise<Observed<DnsAnswer<string>>> {
  return context.ports.resolver.ask(question, { signal: context.signal })
}
