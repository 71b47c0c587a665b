import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseAway, isStorageFull } from '../store/database-away.ts'
import { problemDocument, ProblemError, problems, type ProblemFields } from './problem.ts'

/** Turns whatever a route threw into a problem document. What the caller sent is never repeated. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const fields = fieldsOf(error, request.id)
    if (fields.status === 503) request.log.warn(fields.code)
    else if (fields.status >= 500) request.log.error({ err: error }, fields.code)
    return sendProblem(reply, fields)
  })
}

export function sendProblem(reply: FastifyReply, fields: ProblemFields): FastifyReply {
  if (fields.retryAfterSeconds !== undefined) void reply.header('retry-after', fields.retryAfterSeconds)
  return reply.code(fields.status).type('application/problem+json').send(problemDocument(fields))
}

function fieldsOf(error: FastifyError, requestId: string): ProblemFields {
  if (error instanceof ProblemError) return error.fields
  if (hasZodFastifySchemaValidationErrors(error)) {
    const hasUnknown = error.validation.some(({ keyword }) => keyword === 'unrecognized_keys')
    if (hasUnknown)
      return { ...problems.unreadable(), detail: 'The request holds something that this address does not take.' }
    return invalidInput(error.validation[0]?.instancePath)
  }
  if (isStorageFull(error)) return problems.storageFull()
  if (isDatabaseAway(error)) return problems.databaseAway()
  switch (error.statusCode) {
    case 400:
      return invalidInput(undefined)
    case 404:
      return problems.notFound()
    case 413:
      return { status: 413, code: 'too-large', detail: 'The request is larger than this address takes.' }
    case 414:
    case 431:
      return { status: error.statusCode, code: 'too-large', detail: 'The request is larger than this address takes.' }
    case 415:
      return { status: 415, code: 'unsupported-media-type', detail: 'Send the request as application/json.' }
    case 403:
      // A file outside of the pages is as absent as any other.
      return problems.notFound()
    default: {
      const isTheirs = error.statusCode !== undefined && error.statusCode > 400 && error.statusCode < 500
      return isTheirs ? invalidInput(undefined) : problems.internal(requestId)
    }
  }
}

function invalidInput(instancePath: string | undefined): ProblemFields {
  const names = instancePath?.split('/').filter((part) => part !== '') ?? []
  const end = names.findIndex((part) => !/^[A-Za-z]{1,40}$/.test(part))
  const field = names.slice(0, end === -1 ? undefined : end).join('.')
  if (field === '') return problems.unreadable()
  return { ...problems.unreadable(), detail: `The value of “${field}” cannot be used.`, field }
}
