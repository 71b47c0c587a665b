import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problem.ts'

/**
 * Refuses a body or a query that the route does not read, so that what somebody misspelt, or hoped to slip in, is
 * never dropped in silence. Pages may be opened with any query.
 */
export function refuseUnread(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const { schema, url } = request.routeOptions
    if (url?.startsWith('/api/') !== true) return
    if (request.body !== undefined && schema?.body === undefined) refuse('This address takes no body.')
    const hasQuery = Object.keys(request.query ?? {}).length > 0
    if (hasQuery && schema?.querystring === undefined) refuse('This address takes no query.')
  })
}

function refuse(detail: string): never {
  throw new ProblemError({ status: 400, code: 'invalid-request', detail })
}
