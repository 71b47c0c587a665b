import { ProblemError } from '../http/problem.ts'
import { passwordProblem, type PasswordOwner } from './password-rules.ts'

/** @throws ProblemError 422 with what to enter instead */
export function refuseWeakPassword(password: string, owner: PasswordOwner): void {
  const detail = passwordProblem(password, owner)
  if (detail === undefined) return
  throw new ProblemError({ status: 422, code: 'weak-password', detail, field: 'password' })
}
