import type { FastifyInstance } from 'fastify'
import type { SessionCookie } from '../auth/session-cookie.ts'
import type { Accounts } from '../auth/auth.ts'
import { type Colleague, readSession } from '../auth/sessions.ts'
import type { Signals } from '../store/signals.ts'
import { ProblemError, problems } from './problem.ts'

/** Who may use a route: anybody, or a signed-in colleague of at least this role. */
export type Access = 'public' | 'viewer' | 'agent' | 'admin'

const rank = { viewer: 0, agent: 1, admin: 2 } as const

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    /** Who is signed in; null on public routes. */
    colleague: Colleague | null
  }
}

interface Guard {
  accounts: Accounts
  cookie: SessionCookie
  signals: Pick<Signals, 'isDatabaseThere'>
}

/** Every route must say who may use it; one that does not stops the start. */
export function guardRoutes(app: FastifyInstance, { accounts, cookie, signals }: Guard): void {
  app.decorateRequest('colleague', null)
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access === undefined) throw new Error(`The route ${String(method)} ${url} does not say who may use it`)
  })
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access
    // A request without a route has nothing to guard: it is answered with "not found".
    if (access === undefined || access === 'public') return
    // Known to be away, it is not waited for: everybody is told at once.
    if (!signals.isDatabaseThere) throw new ProblemError(problems.databaseAway())
    const token = cookie.read(request)
    const colleague = token === undefined ? undefined : await readSession(accounts, token)
    if (colleague === undefined) throw new ProblemError(problems.notSignedIn())
    if (rank[colleague.role] < rank[access]) throw new ProblemError(problems.notAllowed())
    request.colleague = colleague
  })
}

/** The colleague of a route that is not public. */
export function signedIn(request: { colleague: Colleague | null }): Colleague {
  if (request.colleague === null) throw new Error('A public route asked who is signed in')
  return request.colleague
}
