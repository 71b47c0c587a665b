import type { FastifyInstance } from 'fastify'
import type { SessionCookie } from '../auth/session-cookie.ts'
import { type Colleague, readSession } from '../auth/sessions.ts'
import type { Database } from '../store/database.ts'
import type { Signals } from '../store/signals.ts'
import { ProblemError, problems } from './problem.ts'

/** Who may use a route: anybody, or a signed-in colleague of at least this role. */
export type Access = 'public' | 'viewer' | 'agent' | 'admin'

export interface GuardedRoute {
  method: string
  url: string
  access: Access
}

const rank = { viewer: 0, agent: 1, admin: 2 } as const

/** How long a typed password is believed for what concerns people. Source: OWASP ASVS 5.0 §7.5.1. */
const recentMs = 10 * 60_000

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** The password must have been typed within the last ten minutes. */
    needsRecentPassword?: true
    /** Asked by open pages by themselves: it does not count as use of the session. */
    isAskedByPages?: true
    /** Answers with what belongs to whoever asks, so nothing in it is redacted for them. */
    isOwn?: true
  }
  interface FastifyInstance {
    /** Every route and who may use it, for the test that tries them all. */
    guardedRoutes: GuardedRoute[]
  }
  interface FastifyRequest {
    /** Who is signed in; null on public routes. */
    colleague: Colleague | null
  }
}

interface Guard {
  cookie: SessionCookie
  database: Pick<Database, 'prisma'>
  signals: Pick<Signals, 'isDatabaseThere'>
}

/** Every route must say who may use it; one that does not stops the start. */
export function guardRoutes(app: FastifyInstance, { cookie, database, signals }: Guard): void {
  app.decorateRequest('colleague', null)
  app.decorate('guardedRoutes', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access
    if (access === undefined) throw new Error(`The route ${String(method)} ${url} does not say who may use it`)
    for (const one of [method].flat()) app.guardedRoutes.push({ method: one, url, access })
  })
  app.addHook('onRequest', async (request) => {
    const { access, needsRecentPassword, isAskedByPages } = request.routeOptions.config
    // A request without a route has nothing to guard: it is answered with "not found".
    if (access === undefined || access === 'public') return
    // Known to be away, it is not waited for: everybody is told at once.
    if (!signals.isDatabaseThere) throw new ProblemError(problems.databaseAway())
    const token = cookie.read(request)
    const isUse = isAskedByPages !== true
    const colleague = token === undefined ? undefined : await readSession(database.prisma, token, { isUse })
    if (colleague === undefined) throw new ProblemError(problems.notSignedIn())
    request.colleague = colleague
    if (rank[colleague.role] < rank[access]) throw new ProblemError(problems.notAllowed())
    if (needsRecentPassword && colleague.authenticatedAt.getTime() + recentMs < Date.now()) {
      throw new ProblemError(problems.confirmPassword())
    }
  })
}

/** The colleague of a route that is not public. */
export function signedIn(request: { colleague: Colleague | null }): Colleague {
  if (request.colleague === null) throw new Error('A public route asked who is signed in')
  return request.colleague
}
