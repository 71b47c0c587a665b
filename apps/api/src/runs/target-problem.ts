import type { TargetProblem } from '@waypost/core/target'
import { targetProblemText } from '@waypost/core/words'
import type { ProblemFields } from '../http/problem.ts'
import { statusOf } from '../http/problem-codes.ts'

/** Why a text names nobody we can check, in the words of its reader. */
export function targetProblem({ field, problem }: { field: string; problem: TargetProblem }): ProblemFields {
  return { status: statusOf(problem.code), code: problem.code, detail: targetProblemText(problem), field }
}
