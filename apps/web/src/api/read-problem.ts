import type { Problem } from '@waypost/contract'

/** A problem document, or undefined for anything else: a proxy's page, an empty answer, broken JSON. */
export function readProblem(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isProblem(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Written out: the schema would bring its whole library into the first page. */
function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  const problem: Partial<Record<keyof Problem, unknown>> = value
  const texts = [problem.type, problem.title, problem.detail, problem.code]
  return (
    texts.every((text) => typeof text === 'string') &&
    typeof problem.status === 'number' &&
    (problem.field === undefined || typeof problem.field === 'string')
  )
}
