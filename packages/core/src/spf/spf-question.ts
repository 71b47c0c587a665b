import type { DnsAnswer, FailureCode, Observed, Question } from '../facts/index.ts'

/** What an evaluation needs of an answer; records are text, as the probe's resolver gives it. */
export type SpfAnswer = Observed<Pick<DnsAnswer<string>, 'kind' | 'records'>>

/**
 * An evaluation under way: it yields what it needs to know and is given the answer, so the same rules run over the
 * network and over recorded answers.
 */
export type Asking<Result> = Generator<Question, Result, SpfAnswer>

export type Looked = { ok: true; records: string[]; isNxDomain: boolean } | { ok: false; failure: FailureCode }

/** Asks one question. A name that the public DNS can't hold is there as little as one that it denies. */
export function* look(name: string, type: Question['type']): Asking<Looked> {
  const answer = yield { name, type }
  if (answer.ok) return { ok: true, records: answer.value.records, isNxDomain: answer.value.kind === 'nxDomain' }
  if (answer.failure === 'not-allowed') return { ok: true, records: [], isNxDomain: true }
  return { ok: false, failure: answer.failure }
}
