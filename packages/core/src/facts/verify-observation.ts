import type { AnswerSummary, Question } from './dns-facts.ts'
import type { AnyFact } from './fact-table.ts'
import type { Observed } from './observed.ts'

/** What a lookup service says, and for how long it may go on saying so without asking again (RFC 2181 §8). */
export interface RememberedAnswer extends AnswerSummary {
  ttlSeconds: number
}

/** One question as the name servers of its zone answer it now, and what each configured lookup service still says. */
export interface AskedAnswer {
  question: Question
  /** The zone whose servers were asked; absent when none was found. */
  zone?: string
  authorities: { nameServer: string; address: string; observed: Observed<AnswerSummary> }[]
  resolvers: { server: string; observed: Observed<RememberedAnswer> }[]
}

/** What one voice said: the name servers of the zones, or one lookup service. */
export interface VerifyTake {
  by: 'authority' | 'resolver'
  /** Which lookup service; absent for name servers. */
  server?: string
  facts: AnyFact[]
}

/** All that was seen in a second look at one finding, before anybody judges it. */
export interface VerifyObservation {
  at: string
  /** The first is the one that decides; a second of `authority` where name servers of one zone differ. */
  takes: VerifyTake[]
  answers: AskedAnswer[]
}
