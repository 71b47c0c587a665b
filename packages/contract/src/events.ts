import * as z from 'zod/mini'
import type { Route } from '@waypost/core/facts'
import { addressClasses } from '@waypost/core/facts'
import { stageKeys } from '@waypost/core/vocabulary'
import { pathCellSchema, verdictSchema } from './core-schemas.ts'
import { findingViewSchema, type RunView, stageViewSchema } from './views.ts'

const routeSchema: z.ZodMiniType<Route> = z.object({
  exchange: z.string(),
  preference: z.int(),
  address: z.string(),
  family: z.union([z.literal(4), z.literal(6)]),
  addressClass: z.enum(addressClasses),
  isDialled: z.boolean(),
  notDialledBecause: z.optional(z.enum(['not-public', 'limit-reached', 'same-address'])),
})

/**
 * GET /api/runs/:id/events: a server-sent event has `event: <type>`, `id: <runId>:<seq>` and the body as JSON data.
 * `seq` starts at 1 and has no gaps within a run.
 */
export const runEventSchemas = {
  /** The skeleton of the page. */
  'run.started': z.object({ stages: z.array(stageViewSchema), usualSeconds: z.number(), attempt: z.int() }),
  stage: stageViewSchema,
  /** The rows of the path, before any result for them. */
  host: z.object({ routes: z.array(routeSchema) }),
  /** Fills one cell of the path. */
  result: z.object({ cell: z.string(), value: pathCellSchema }),
  /** Inserts or replaces the finding with this id. */
  finding: findingViewSchema,
  /** The finding is explained away by a later observation. */
  'finding.gone': z.object({ id: z.string() }),
  verdict: verdictSchema,
  /** The end. `missingStages` are steps that could not be finished. */
  finished: z.object({
    state: z.enum(['done', 'stopped', 'failed']),
    missingStages: z.array(z.enum(stageKeys)),
    failure: z.optional(z.string()),
  }),
}
export type RunEventType = keyof typeof runEventSchemas
export type RunEventBodies = { [Type in RunEventType]: z.infer<(typeof runEventSchemas)[Type]> }

export type RunEvent = { [Type in RunEventType]: { seq: number; type: Type; body: RunEventBodies[Type] } }[RunEventType]

/** Sent once when the server closes the stream; the client reconnects unless `finished` came. Has no id. */
export const byeSchema = z.object({ reason: z.enum(['finished', 'server-stops', 'signed-out']) })
export type ByeBody = z.infer<typeof byeSchema>

/** The view with one more event in it. Pure; used by the browser on each event and by the server to check itself. */
export type ApplyRunEvent = (view: RunView, event: RunEvent) => RunView
