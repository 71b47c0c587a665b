import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError, problems } from './problem.ts'

/**
 * Requests that change something come from our own pages, or from no browser at all. Browsers say so in
 * Sec-Fetch-Site; over plain http they do not send it, and then the Origin must be the host that was asked, or the
 * address people use. Whoever sends neither is no browser: no page can leave both out, and our bodies are JSON, which
 * no form can send.
 */
export function refuseCrossSite(app: FastifyInstance, baseUrl: string): void {
  const ownOrigin = new URL(baseUrl).origin
  app.addHook('onRequest', (request, _reply, done) => {
    const isFine = isReading(request) || isSameOrigin(request, ownOrigin)
    done(isFine ? undefined : new ProblemError(problems.crossSite()))
  })
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

function isSameOrigin({ headers, host }: FastifyRequest, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = headers
  if (origin === undefined) return true
  return URL.canParse(origin) && (new URL(origin).host === host || origin === ownOrigin)
}
