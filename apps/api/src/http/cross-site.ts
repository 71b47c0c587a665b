import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError, problems } from './problem.ts'

/**
 * Requests that change something come from our own pages, or from no browser at all. Browsers say so in
 * Sec-Fetch-Site; over plain http they do not send it, and then the Origin must be the host that was asked.
 */
export function refuseCrossSite(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(isReading(request) || isSameOrigin(request) ? undefined : new ProblemError(problems.crossSite()))
  })
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === request.host
}
