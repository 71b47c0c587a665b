import type { Question } from '../facts/index.ts'
import type { Asking, SpfAnswer } from './spf-question.ts'

/** Runs an evaluation over answers that are known already. */
export function answerFrom<Result>(asking: Asking<Result>, answer: (question: Question) => SpfAnswer): Result {
  let step = asking.next()
  while (step.done !== true) step = asking.next(answer(step.value))
  return step.value
}

/** Runs it over a network, one question after the other. */
export async function answerOver<Result>(
  asking: Asking<Result>,
  ask: (question: Question) => Promise<SpfAnswer>,
): Promise<Result> {
  let step = asking.next()
  while (step.done !== true) step = asking.next(await ask(step.value))
  return step.value
}
