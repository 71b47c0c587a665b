import * as z from 'zod/mini'
import { parseRunId, type RunView, runViewSchema, type TranscriptsView, transcriptsViewSchema } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { ProblemError } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { readFollowedRun, readRun, readTranscripts } from '../store/read-runs.ts'
import { readAllRunEvents } from '../store/run-events.ts'
import { stopRun } from '../store/stop-run.ts'
import { missingRun } from './missing-run.ts'
import { makeRunView } from './run-view.ts'
import { streamRunEvents } from './stream-run-events.ts'

const params = z.object({ id: z.string().check(z.maxLength(100)) })
const eventsQuery = z.strictObject({
  after: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1e9))),
})

/** Reading, following and stopping runs. */
export function runRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/runs/:id',
    { config: { access: 'viewer', about: about.readRun }, schema: { params } },
    async (request): Promise<RunView> => {
      const run = await found(request.params.id, (uuid) => readRun(database, uuid))
      const events = run.result ? [] : await readAllRunEvents(database, run.id)
      return makeRunView(run, events)
    },
  )

  app.get(
    '/api/runs/:id/transcripts',
    { config: { access: 'viewer', about: about.readTranscripts }, schema: { params } },
    async (request): Promise<TranscriptsView> => {
      return { transcripts: await found(request.params.id, (uuid) => readTranscripts(database, uuid)) }
    },
  )

  app.get(
    '/api/runs/:id/events',
    {
      config: { access: 'viewer', isAskedByPages: true, about: about.followRun },
      schema: { params, querystring: eventsQuery },
    },
    async (request, reply) => {
      const run = await found(request.params.id, (uuid) => readFollowedRun(database, uuid))
      const runId = run.id
      const seenSeq = lastEventSeq(request.headers['last-event-id'], runId) ?? request.query.after ?? 0
      // Nobody has seen what was not told yet: whoever says so is told everything.
      const afterSeq = seenSeq <= run.lastSeq ? seenSeq : 0
      await streamRunEvents({ request, reply, run, afterSeq }, services)
    },
  )

  app.delete(
    '/api/runs/:id',
    { config: { access: 'agent', about: about.stopRun }, schema: { params } },
    async (request, reply) => {
      await found(request.params.id, async (uuid) => ((await stopRun(database, uuid)) ? uuid : undefined))
      return reply.code(204).send()
    },
  )

  /** What there is of a run. An id that cannot be one is as unknown as one that nobody has. */
  async function found<Found>(id: string, read: (uuid: string) => Promise<Found | undefined>): Promise<Found> {
    const uuid = parseRunId(id)
    const value = uuid === undefined ? undefined : await read(uuid)
    if (value === undefined) throw new ProblemError(await missingRun(services, id))
    return value
  }
}

const about = {
  readRun: {
    id: 'readRun',
    tag: 'Checks',
    summary: 'Read a check',
    description:
      'The same address while it goes on and after its end. Programs that cannot stream ask every 2 seconds.',
    answers: { 200: { description: 'The check as it stands.', schema: runViewSchema } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
  readTranscripts: {
    id: 'readTranscripts',
    tag: 'Checks',
    summary: 'Read the conversations of a check',
    answers: { 200: { description: 'In the order in which they began.', schema: transcriptsViewSchema } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
  followRun: {
    id: 'followRun',
    tag: 'Checks',
    summary: 'Follow a check',
    description:
      'Server-sent events, from the first one or after the one that you name in `Last-Event-ID` or `after`. Each has ' +
      '`event: <type>`, `id: <run>:<number>` without gaps, and JSON as `data`; `x-waypost-events` says which schema ' +
      'belongs to which type. Every 15 seconds there is a comment. `bye` ends the stream: unless `finished` came ' +
      'before it, connect again and name the last id.',
    answers: {
      200: { description: 'The stream.', mediaType: 'text/event-stream', schema: z.string() },
    },
    problems: ['not-found', 'run-removed', 'too-many-requests'],
    example: {},
  },
  stopRun: {
    id: 'stopRun',
    tag: 'Checks',
    summary: 'Stop a check',
    description: 'What was seen so far is kept. A check that is over stays as it is.',
    answers: { 204: { description: 'It stops, or it was over.' } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
} satisfies Record<string, RouteAbout>

/** The number in `<runId>:<seq>`; undefined when it is absent, unreadable or of another run: then all is told. */
function lastEventSeq(header: string | string[] | undefined, runId: string): number | undefined {
  if (typeof header !== 'string') return undefined
  const match = /^(r_\w{26}):(\d{1,9})$/.exec(header)
  return match && parseRunId(match[1] ?? '') === runId ? Number(match[2]) : undefined
}
