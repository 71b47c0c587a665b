import type { FieldErrors, FieldPath, FieldValues, UseFormSetError } from 'react-hook-form'
import { ProblemError } from '../api/request.ts'
import type { FieldProblem } from './error-summary.tsx'

/** What stands in the error summary, in the order of the fields. Field ids are the names of the values. */
export function formProblems(errors: FieldErrors, fields: readonly string[]): FieldProblem[] {
  return fields.flatMap((field) => {
    const text = errors[field]?.message
    return typeof text === 'string' && text !== '' ? [{ field, text }] : []
  })
}

/** Puts what the API refused at the field it is about, or at the first one. */
export function setRefusal<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
  error: unknown,
  fields: readonly [FieldPath<Values>, ...FieldPath<Values>[]],
): void {
  const isProblem = error instanceof ProblemError
  const field = fields.find((name) => isProblem && name === error.problem.field) ?? fields[0]
  const message = isProblem ? error.problem.detail : 'We can’t reach the checker right now. Try again in a moment.'
  setError(field, { type: 'refused', message })
}
