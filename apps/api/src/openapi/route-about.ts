import type * as z from 'zod/mini'
import type { ProblemCode } from '../http/problem-codes.ts'

export const tags = {
  Checks: 'Start a check, follow it, read and stop it.',
  Batches: 'Check a list of domains at once, follow and stop it.',
  'Status codes': 'What 4.4.7, 5.7.1 or 550 means, in plain words.',
  Settings: 'What Waypost knows about your own mail server.',
  Account: 'Sign in and out. A session is a cookie; it ends 12 hours after its last use.',
  People:
    'For administrators: who has an account, in which role, and what was done to accounts. Most changes want a ' +
    'password typed within the last 10 minutes; signing in counts.',
  Operation: 'For monitoring: is this process alive, can it serve, how much is to do.',
} as const

/** What the OpenAPI document says of a route beyond what it validates. Every route of the interface has one. */
export interface RouteAbout {
  /** The operation's name in generated clients, for ever. */
  id: string
  tag: keyof typeof tags
  summary: string
  description?: string
  /** What success looks like: status → schema and words. `schema` absent: no body, or `text` names its type. */
  answers: Record<number, Answer>
  /** Wants WAYPOST_METRICS_TOKEN in place of a session. */
  isForMetricsToken?: boolean
  /** Problems of this route; those that any such route can have are added by its kind. */
  problems?: readonly ProblemCode[]
  /**
   * A request that works, for the examples. An `{id}` is that of a check; below /api/batches of a list, below
   * /api/senders of a saved sender, below /api/people of a person; a `{code}` is 4.4.7.
   */
  example?: { query?: Record<string, string>; body?: unknown }
}

export interface Answer {
  description: string
  schema?: z.ZodMiniType
  /** The media type where it is not JSON. */
  mediaType?: string
  headers?: Record<string, string>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `hidden`: pages and files for people. No other route may be. */
    about?: RouteAbout | 'hidden'
  }
}
