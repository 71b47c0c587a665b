import { STATUS_CODES } from 'node:http'
import type { PairKey, Problem } from '@waypost/contract'
import type { ProblemCode } from './problem-codes.ts'

export interface ProblemFields {
  status: number
  code: ProblemCode
  /** What to do, in a sentence. */
  detail: string
  field?: string
  pair?: PairKey
  lines?: Problem['lines']
  retryAfterSeconds?: number
}

/** Thrown by a route to answer with a problem document (RFC 9457). */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly fields: ProblemFields

  constructor(fields: ProblemFields) {
    super(fields.detail)
    this.fields = fields
  }
}

export function problemDocument({ status, code, detail, field, pair, lines }: ProblemFields): Problem {
  const title = STATUS_CODES[status] ?? 'Error'
  const more = { ...(field && { field }), ...(pair && { pair }), ...(lines && { lines }) }
  return { type: 'about:blank', title, status, detail, code, ...more }
}

export const problems = {
  notADomain: (): ProblemFields => ({
    status: 422,
    code: 'not-a-domain',
    field: 'domain',
    detail: 'Enter the domain after the @ in an email address',
  }),
  notFound: (): ProblemFields => ({ status: 404, code: 'not-found', detail: 'There is nothing at this address.' }),
  noStatusCode: (): ProblemFields => ({
    status: 404,
    code: 'not-found',
    detail: 'This is no status code. One looks like 4.4.7, 5.7.606 or 550.',
  }),
  noSuchRun: (retentionDays: number | undefined): ProblemFields => ({
    status: 404,
    code: 'not-found',
    detail:
      retentionDays === undefined
        ? 'We don’t have a check with this number. It may have been typed wrong.'
        : `We don’t have a check with this number. It may have been typed wrong, or removed after ${daysText(retentionDays)}.`,
  }),
  runRemoved: (gone: { on: string; retentionDays: number; pair: PairKey | undefined }): ProblemFields => ({
    status: 410,
    code: 'run-removed',
    detail: `This check was removed on ${gone.on} because we keep checks for ${daysText(gone.retentionDays)}.`,
    ...(gone.pair && { pair: gone.pair }),
  }),
  unreadable: (): ProblemFields => ({ status: 400, code: 'invalid-request', detail: 'The request cannot be read.' }),
  notSignedIn: (): ProblemFields => ({ status: 401, code: 'not-signed-in', detail: 'Sign in first.' }),
  notAllowed: (): ProblemFields => ({
    status: 403,
    code: 'not-allowed',
    detail: 'Your account may not do this. Ask an administrator of your Waypost.',
  }),
  crossSite: (): ProblemFields => ({
    status: 403,
    code: 'cross-site',
    detail: 'This request came from another site. Use the pages of Waypost itself.',
  }),
  databaseAway: (): ProblemFields => ({
    status: 503,
    code: 'database-away',
    detail: 'The database does not answer. Nothing is lost; try again in a few seconds.',
    retryAfterSeconds: 5,
  }),
  stopping: (): ProblemFields => ({
    status: 503,
    code: 'stopping',
    detail: 'This process is stopping. Try again in a few seconds.',
    retryAfterSeconds: 5,
  }),
  storageFull: (): ProblemFields => ({
    status: 503,
    code: 'storage-full',
    detail: 'The database has no room left. What is stored can still be read.',
    retryAfterSeconds: 60,
  }),
  confirmPassword: (): ProblemFields => ({
    status: 403,
    code: 'confirm-password',
    detail: 'Type your password again: you last did more than 10 minutes ago.',
  }),
  busy: (): ProblemFields => ({
    status: 429,
    code: 'busy',
    detail: 'Many people sign in at this moment. Try again in a few seconds.',
    retryAfterSeconds: 3,
  }),
  tooMany: (retryAfterSeconds: number, detail: string): ProblemFields => ({
    status: 429,
    code: 'too-many-requests',
    detail,
    retryAfterSeconds,
  }),
  keyReused: (): ProblemFields => ({
    status: 422,
    code: 'key-reused',
    detail: 'This Idempotency-Key was used for another check. Make a new key for each check.',
  }),
  checkGoesOn: (): ProblemFields => ({
    status: 409,
    code: 'check-goes-on',
    detail: 'The check goes on. When it is over, each finding can be asked again.',
  }),
  noSuchFinding: (): ProblemFields => ({
    status: 422,
    code: 'no-such-finding',
    field: 'findingId',
    detail: 'The check has no such finding. Send the id of one of its findings.',
  }),
  notVerifiable: (detail: string): ProblemFields => ({
    status: 422,
    code: 'not-verifiable',
    field: 'findingId',
    detail,
  }),
  badLines: (lines: NonNullable<Problem['lines']>): ProblemFields => ({
    status: 422,
    code: 'bad-lines',
    field: 'lines',
    detail:
      lines.length === 1
        ? `Line ${lines[0]?.line} can’t be checked. Correct it or leave it out; nothing was started.`
        : `${lines.length} lines can’t be checked. Correct them or leave them out; nothing was started.`,
    lines,
  }),
  noSuchBatch: (): ProblemFields => ({
    status: 404,
    code: 'not-found',
    detail: 'We don’t have a list with this number. It may have been typed wrong, or removed.',
  }),
  queueFull: (retryAfterSeconds: number, detail: string): ProblemFields => ({
    status: 503,
    code: 'queue-full',
    detail,
    retryAfterSeconds,
  }),
  internal: (reference: string): ProblemFields => ({
    status: 500,
    code: 'internal',
    detail: `Something went wrong on our side. Tell your administrator the reference ${reference}.`,
  }),
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
