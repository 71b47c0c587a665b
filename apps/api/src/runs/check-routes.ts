import * as z from 'zod/mini'
import { makePlan } from '@waypost/core/plan'
import { targetProblemText } from '@waypost/core/words'
import { ownAddresses } from '@waypost/probe'
import {
  checkAcceptedSchema,
  checkRequestSchema,
  formatRunId,
  type CheckAccepted,
  type UnderstoodView,
  understoodViewSchema,
} from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { type Colleague } from '../auth/sessions.ts'
import { signedIn } from '../http/access.ts'
import { targetCodes } from '../http/problem-codes.ts'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { readDefaultSender } from '../senders/default-sender.ts'
import { acceptRun } from '../store/accept-run.ts'
import type { Database } from '../store/database.ts'
import { countTry } from '../store/rate-window.ts'
import { targetProblem } from './target-problem.ts'
import { understand } from './understand.ts'

const maxBodyBytes = 8_192
const understandQuery = z.strictObject({
  text: z.string().check(z.maxLength(8_000)),
  from: z.optional(z.string().check(z.maxLength(300))),
})

/** Understanding what was entered, and starting a check of it. */
export function checkRoutes(app: App, { checksPerMinute, database, queue, settings }: Services): void {
  const { allowedRanges, allowedNames } = settings.probe
  const policy = { allowedRanges, allowedNames, ownAddresses: ownAddresses(settings.probe) }

  app.post(
    '/api/checks',
    {
      bodyLimit: maxBodyBytes,
      config: { access: 'agent', about: about.startCheck },
      schema: { body: checkRequestSchema },
    },
    async (request, reply) => {
      const { text, from, ticket, isDeep = false, fresh: isFresh = false } = request.body
      const colleague = signedIn(request)
      const saved = await readDefaultSender(database)
      const understood = understand({ text, from }, { policy, saved })
      if (!understood.ok) throw new ProblemError(targetProblem(understood))
      await limitChecks(database, colleague, checksPerMinute)
      const { target, sender } = makePlan({ ...understood, isDeep })
      const isOurs = sender?.source === 'saved'
      const uuid = await acceptRun(
        { database, queue },
        {
          input: target.input,
          ticket: ticket === undefined || ticket.trim() === '' ? null : ticket.trim(),
          requestedById: colleague.id,
          options: { target, sender, isDeep, isFresh, giveUpHours: isOurs ? (saved?.giveUpHours ?? null) : null },
        },
      )
      const accepted: CheckAccepted = { runId: formatRunId(uuid) }
      return reply.code(202).send(accepted)
    },
  )

  app.get(
    '/api/understand',
    { config: { access: 'agent', about: about.understand }, schema: { querystring: understandQuery } },
    (request): UnderstoodView => {
      const understood = understand({ from: null, ...request.query }, { policy, saved: null })
      if (understood.ok) return { ok: true, target: understood.target }
      const { problem } = understood
      return { ok: false, problem, detail: targetProblemText(problem) }
    },
  )
}

const about = {
  startCheck: {
    id: 'startCheck',
    tag: 'Checks',
    summary: 'Start a check',
    description:
      'Checks mail from a sender to a domain or mail address; of an IP address it checks the sender alone. Without ' +
      '`from` the sender is our own mail server, if one is saved; `null` means nobody. Ten checks a minute for each ' +
      'person. Sends no message.',
    answers: { 202: { description: 'Accepted; the check goes on by itself.', schema: checkAcceptedSchema } },
    problems: [...targetCodes, 'too-many-requests'],
    example: { body: { text: 'example.com', from: null, ticket: 'T-4471' } },
  },
  understand: {
    id: 'understand',
    tag: 'Checks',
    summary: 'Say what a check of a text would be about',
    description: 'Looks nothing up. A text that is no target is an answer too, with `ok: false`.',
    answers: { 200: { description: 'Understood, or why not.', schema: understoodViewSchema } },
    example: { query: { text: 'jo@example.com' } },
  },
} satisfies Record<string, RouteAbout>

async function limitChecks(database: Database, { id }: Colleague, perMinute: number): Promise<void> {
  const seconds = await countTry(database, { key: `checks ${id}`, max: perMinute, windowSeconds: 60 })
  if (seconds === 0) return
  const inSeconds = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  const detail = `You started ${perMinute} checks in a minute. You can start the next one in ${inSeconds}.`
  throw new ProblemError(problems.tooMany(seconds, detail))
}
