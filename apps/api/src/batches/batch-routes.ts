import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import {
  type BatchAccepted,
  batchAcceptedSchema,
  type BatchList,
  batchListSchema,
  batchQuerySchema,
  batchRequestSchema,
  type BatchView,
  batchViewSchema,
  formatBatchId,
  maxBatchLines,
  parseBatchId,
  type SenderNamed,
} from '@waypost/contract'
import { ownAddresses } from '@waypost/probe'
import { signedIn } from '../http/access.ts'
import { targetCodes } from '../http/problem-codes.ts'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { targetProblem } from '../runs/target-problem.ts'
import { typedSender } from '../runs/understand.ts'
import { savedOfRequest } from '../senders/saved-of-request.ts'
import type { App, Services } from '../services.ts'
import { acceptBatch, readKnownBatch } from '../store/accept-batch.ts'
import { readBatch, readBatchLines, readNewestBatches, type StoredBatch } from '../store/read-batch.ts'
import { stopBatch } from '../store/stop-batch.ts'
import { limitBatches } from './batch-limits.ts'
import { makeBatchLine, makeBatchSummary } from './batch-view.ts'
import { readLines } from './read-lines.ts'

/** A thousand long lines, each escaped. */
const maxBodyBytes = 1_048_576
const usualLimit = 100
const listedCount = 20

const headers = z.looseObject({
  'idempotency-key': z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/))),
})
const params = z.object({ id: z.string().check(z.maxLength(100)) })

/** Starting, reading and stopping lists of checks. */
export function batchRoutes(app: App, { database, limits, batchLimits, settings }: Services): void {
  const { allowedRanges, allowedNames } = settings.probe
  const policy = { allowedRanges, allowedNames, ownAddresses: ownAddresses(settings.probe) }

  app.post(
    '/api/batches',
    {
      bodyLimit: maxBodyBytes,
      config: { access: 'agent', about: about.startBatch },
      schema: { body: batchRequestSchema, headers },
    },
    async (request, reply) => {
      const { body } = request
      const { id: personId } = signedIn(request)
      const saved = await savedOfRequest(database, body)
      if (typeof body.from === 'string') refuseBadSender({ ...body, from: body.from })
      const read = readLines(body, { policy, saved, perTargetHour: limits.perTargetHour })
      if (read.problems.length > 0) throw new ProblemError(problems.badLines(read.problems))
      if (read.runs.length === 0) {
        throw new ProblemError(targetProblem({ field: 'lines', problem: { code: 'empty', subject: '' } }))
      }
      const bodyHash = createHash('sha256')
        .update(JSON.stringify([body.lines, body.from ?? null, body.mailDomain ?? null, body.selectors ?? [], saved]))
        .digest('hex')
      const key = request.headers['idempotency-key']
      const batch = { requestedById: personId, key, bodyHash, runs: read.runs }
      const known = await readKnownBatch(database.prisma, batch)
      if (known === undefined) await limitBatches(database, { personId, limits: batchLimits })
      const accepted = known ?? (await acceptBatch(database, batch))
      if (accepted.kind === 'key-taken') throw new ProblemError(problems.keyReused())
      const { batchId, runCount } = accepted
      const answer: BatchAccepted = { batchId: formatBatchId(batchId), runCount, mergedCount: read.mergedCount }
      return reply.code(202).send(answer)
    },
  )

  app.get('/api/batches', { config: { access: 'viewer', about: about.listBatches } }, async (): Promise<BatchList> => {
    return { batches: (await readNewestBatches(database, listedCount)).map(makeBatchSummary) }
  })

  app.get(
    '/api/batches/:id',
    { config: { access: 'viewer', about: about.readBatch }, schema: { params, querystring: batchQuerySchema } },
    async (request): Promise<BatchView> => {
      const { state, after = 0, limit = usualLimit } = request.query
      const batch = await found(request.params.id)
      // One more than is shown tells whether there are more; the first one says who sends.
      const [rows, [first]] = await Promise.all([
        readBatchLines(database, { id: batch.id, state, after, limit: limit + 1 }),
        readBatchLines(database, { id: batch.id, state: undefined, after: 0, limit: 1 }),
      ])
      const shown = rows.slice(0, limit)
      return {
        ...makeBatchSummary(batch),
        sender: first?.options.sender ?? null,
        lines: shown.map(makeBatchLine),
        next: rows.length > limit ? (shown.at(-1)?.line ?? null) : null,
      }
    },
  )

  app.delete(
    '/api/batches/:id',
    { config: { access: 'agent', about: about.stopBatch }, schema: { params } },
    async (request, reply) => {
      const { id } = await found(request.params.id)
      await stopBatch(database, id)
      return reply.code(204).send()
    },
  )

  function refuseBadSender(named: SenderNamed & { from: string }): void {
    const typed = typedSender(named, policy)
    if (!typed.ok) throw new ProblemError(targetProblem(typed))
  }

  async function found(id: string): Promise<StoredBatch> {
    const uuid = parseBatchId(id)
    const batch = uuid === undefined ? undefined : await readBatch(database, uuid)
    if (batch === undefined) throw new ProblemError(problems.noSuchBatch())
    return batch
  }
}

const about = {
  startBatch: {
    id: 'startBatch',
    tag: 'Batches',
    summary: 'Check a list',
    description:
      `Up to ${maxBatchLines} domains, mail addresses or IP addresses, each checked like a single one and by itself a ` +
      'check. All lines are taken or none: `lines` of a refusal says what is wrong with which. The checks of a list wait ' +
      'behind all single checks and spare mail servers like them. Each person may have 3 lists that are not done, and ' +
      'start 10 an hour. With an `Idempotency-Key` header a request can be repeated and makes one list.',
    answers: { 202: { description: 'Stored; the checks go on by themselves.', schema: batchAcceptedSchema } },
    problems: ['bad-lines', 'sender-gone', 'key-reused', 'too-many-requests', ...targetCodes],
    example: { body: { lines: ['example.com', 'example.org'], from: null } },
  },
  listBatches: {
    id: 'listBatches',
    tag: 'Batches',
    summary: 'List batches',
    answers: { 200: { description: 'The newest 20 of everybody.', schema: batchListSchema } },
    example: {},
  },
  readBatch: {
    id: 'readBatch',
    tag: 'Batches',
    summary: 'Read a batch',
    description:
      'How many of its checks stand where, and its lines in their order, 100 unless `limit` says otherwise. `state` ' +
      'keeps those in one state. For more lines send `next` as `after`. While it goes on, ask every 2 seconds.',
    answers: { 200: { description: 'The batch as it stands.', schema: batchViewSchema } },
    problems: ['not-found'],
    example: { query: { limit: '10' } },
  },
  stopBatch: {
    id: 'stopBatch',
    tag: 'Batches',
    summary: 'Stop a batch',
    description: 'What waits is not begun, what runs is stopped. What was checked is kept.',
    answers: { 204: { description: 'It stops, or it was over.' } },
    problems: ['not-found'],
    example: {},
  },
} satisfies Record<string, RouteAbout>
