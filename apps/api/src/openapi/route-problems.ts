import * as z from 'zod/mini'
import { problemSchema } from '@waypost/contract'
import { type ProblemCode, statusOf } from '../http/problem-codes.ts'
import type { Access } from '../http/access.ts'
import type { RouteAbout } from './route-about.ts'

export interface DescribedRoute {
  method: string
  url: string
  access: Access
  about: RouteAbout
  needsRecentPassword: boolean
  hasQuery: boolean
  hasParams: boolean
}

/** The problems that a route can answer with: its own, and those that come with its kind. */
export function problemsOfRoute({
  method,
  url,
  access,
  about,
  needsRecentPassword,
  hasQuery,
  hasParams,
}: DescribedRoute): ProblemCode[] {
  const isReading = method === 'GET'
  const isBelowApi = url.startsWith('/api/')
  return [
    ...(about.problems ?? []),
    ...(access === 'public' ? [] : (['not-signed-in'] as const)),
    ...(access === 'agent' || access === 'admin' ? (['not-allowed'] as const) : []),
    ...(needsRecentPassword ? (['confirm-password'] as const) : []),
    ...(isReading
      ? []
      : (['cross-site', 'invalid-request', 'json-too-deep', 'too-large', 'unsupported-media-type'] as const)),
    ...(hasQuery || hasParams ? (['invalid-request'] as const) : []),
    // Below /api a query that nobody reads is refused too.
    ...(isBelowApi ? (['invalid-request', 'internal', 'database-away', 'stopping'] as const) : []),
    ...(isBelowApi && !isReading ? (['storage-full'] as const) : []),
  ]
}

/** Problem documents by status; `code` is limited to what this route can say. */
export function problemAnswers(route: DescribedRoute): Record<number, { codes: ProblemCode[]; schema: z.ZodMiniType }> {
  const byStatus = Map.groupBy(new Set(problemsOfRoute(route)), statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const narrowed = z.looseObject({ code: z.enum(codes), status: z.literal(status) })
      return [status, { codes, schema: z.intersection(problemSchema, narrowed) }]
    }),
  )
}
