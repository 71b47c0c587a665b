import * as z from 'zod/mini'
import { parseRunId, type RecentRunsView, type RunView, type TranscriptsView } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { readRecentRuns, readRun, readTranscripts } from '../store/read-runs.ts'
import { readAllRunEvents } from '../store/run-events.ts'
import { stopRun } from '../store/stop-run.ts'
import { makeRecentRun, makeRunView } from './run-view.ts'
import { streamRunEvents } from './stream-run-events.ts'

const params = z.object({ id: z.string().check(z.maxLength(100)) })
const recentQuery = z.strictObject({ scope: z.optional(z.enum(['mine', 'everyone'])) })
const eventsQuery = z.strictObject({
  after: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1e9))),
})

/** Reading, following and stopping runs. */
export function runRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/runs',
    { config: { access: 'viewer' }, schema: { querystring: recentQuery } },
    async (request): Promise<RecentRunsView> => {
      const mine = request.query.scope === 'mine' ? signedIn(request).id : null
      return { runs: (await readRecentRuns(database, mine)).map(makeRecentRun) }
    },
  )

  app.get('/api/runs/:id', { config: { access: 'viewer' }, schema: { params } }, async (request): Promise<RunView> => {
    const run = await readRun(database, uuidOf(request.params.id))
    if (run === undefined) throw new ProblemError(problems.notFound())
    const events = run.result ? [] : await readAllRunEvents(database, run.id)
    return makeRunView(run, events)
  })

  app.get(
    '/api/runs/:id/transcripts',
    { config: { access: 'viewer' }, schema: { params } },
    async (request): Promise<TranscriptsView> => {
      const transcripts = await readTranscripts(database, uuidOf(request.params.id))
      if (transcripts === undefined) throw new ProblemError(problems.notFound())
      return { transcripts }
    },
  )

  app.get(
    '/api/runs/:id/events',
    { config: { access: 'viewer' }, schema: { params, querystring: eventsQuery } },
    async (request, reply) => {
      const runId = uuidOf(request.params.id)
      const run = await readRun(database, runId)
      if (run === undefined) throw new ProblemError(problems.notFound())
      const seenSeq = lastEventSeq(request.headers['last-event-id'], runId) ?? request.query.after ?? 0
      // Nobody has seen what was not told yet: whoever says so is told everything.
      const afterSeq = seenSeq <= run.lastSeq ? seenSeq : 0
      await streamRunEvents({ request, reply, runId, afterSeq }, services)
    },
  )

  app.delete('/api/runs/:id', { config: { access: 'agent' }, schema: { params } }, async (request, reply) => {
    if (!(await stopRun(database, uuidOf(request.params.id)))) throw new ProblemError(problems.notFound())
    return reply.code(204).send()
  })
}

/** An id that cannot be one is as unknown as one that nobody has. */
function uuidOf(id: string): string {
  const uuid = parseRunId(id)
  if (uuid === undefined) throw new ProblemError(problems.notFound())
  return uuid
}

/** The number in `<runId>:<seq>`; undefined when it is absent, unreadable or of another run: then all is told. */
function lastEventSeq(header: string | string[] | undefined, runId: string): number | undefined {
  if (typeof header !== 'string') return undefined
  const match = /^(r_\w{26}):(\d{1,9})$/.exec(header)
  return match && parseRunId(match[1] ?? '') === runId ? Number(match[2]) : undefined
}
