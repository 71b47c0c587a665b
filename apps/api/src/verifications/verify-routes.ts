import * as z from 'zod/mini'
import {
  parseRunId,
  verificationsViewSchema,
  verificationViewSchema,
  type VerificationsView,
  verifyRequestSchema,
} from '@waypost/contract'
import { findingId } from '@waypost/core/findings'
import { makePlan, makeVerifyPlan } from '@waypost/core/plan'
import { notVerifiableText } from '@waypost/core/words'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { missingRun } from '../runs/missing-run.ts'
import type { App, Services } from '../services.ts'
import { countTry } from '../store/rate-window.ts'
import { readRun, type StoredRun } from '../store/read-runs.ts'
import { channels, type Signals } from '../store/signals.ts'
import {
  acceptVerification,
  readVerification,
  readVerifications,
  type StoredVerification,
} from '../store/verifications.ts'
import { makeVerificationView } from './verification-view.ts'

const params = z.object({ id: z.string().check(z.maxLength(100)) })
/** Names are asked in a moment; who waits longer asks for the list. */
const waitMs = 9_500
/** Hints can be lost. */
const lookEveryMs = 1_000
const perMinute = 30

/** Asking one finding of a check again, by itself. */
export function verifyRoutes(app: App, services: Services): void {
  const { database, queue, signals } = services

  app.post(
    '/api/runs/:id/verify',
    { config: { access: 'agent', about: about.verifyFinding }, schema: { params, body: verifyRequestSchema } },
    async (request, reply) => {
      const run = await found(request.params.id)
      refuseOther(run, request.body.findingId)
      const { id: requestedById } = signedIn(request)
      const seconds = await countTry(database, { key: `verify ${requestedById}`, max: perMinute, windowSeconds: 60 })
      if (seconds > 0) {
        throw new ProblemError(problems.tooMany(seconds, `You asked ${perMinute} findings again in a minute.`))
      }
      const asked = { runId: run.id, findingId: request.body.findingId, requestedById }
      const id = await acceptVerification({ database, queue }, asked)
      const verification = await ended(id, {
        database,
        signals,
        isOver: () => services.isStopping() || request.raw.destroyed,
      })
      if (verification === undefined) throw new ProblemError(problems.notFound())
      return reply.code(verification.result === null ? 202 : 200).send(makeVerificationView(verification))
    },
  )

  app.get(
    '/api/runs/:id/verifications',
    { config: { access: 'viewer', isAskedByPages: true, about: about.readVerifications }, schema: { params } },
    async (request): Promise<VerificationsView> => {
      const { id } = await found(request.params.id)
      return { verifications: (await readVerifications(database, id)).map(makeVerificationView) }
    },
  )

  async function found(id: string): Promise<StoredRun> {
    const uuid = parseRunId(id)
    const run = uuid === undefined ? undefined : await readRun(database, uuid)
    if (run === undefined) throw new ProblemError(await missingRun(services, id))
    return run
  }
}

/** Nothing can be asked again of a check that goes on, nor what is not in it. */
function refuseOther({ result, options }: StoredRun, id: string): void {
  if (result === undefined) throw new ProblemError(problems.checkGoesOn())
  const finding = result.findings.find((one) => findingId(one) === id)
  if (finding === undefined) throw new ProblemError(problems.noSuchFinding())
  const verify = makeVerifyPlan(finding, makePlan(options))
  if (typeof verify === 'string') throw new ProblemError(problems.notVerifiable(notVerifiableText(verify)))
}

/** The verification once a worker is done with it, or as it stands after a while. */
async function ended(
  id: string,
  { database, signals, isOver }: { database: Services['database']; signals: Signals; isOver(): boolean },
): Promise<StoredVerification | undefined> {
  const until = performance.now() + waitMs
  for (;;) {
    const hint = Promise.withResolvers<void>()
    const stopListening = signals.listen(channels.verificationEnded, id, hint.resolve)
    const timer = setTimeout(hint.resolve, lookEveryMs)
    try {
      const verification = await readVerification(database, id)
      if (verification?.result !== null || isOver() || performance.now() > until) return verification
      await hint.promise
    } finally {
      stopListening()
      clearTimeout(timer)
    }
  }
}

const about = {
  verifyFinding: {
    id: 'verifyFinding',
    tag: 'Checks',
    summary: 'Ask one finding again',
    description:
      'Looks at this one thing only: straight at the name servers that hold the answer and, beside them, at what each ' +
      'lookup service remembers; a mail server is visited when its turn has come. Answers within 10 seconds; with 202 ' +
      'it goes on, and `GET /api/runs/{id}/verifications` has it later. The check itself stays as it is.',
    answers: {
      200: { description: 'What came of it.', schema: verificationViewSchema },
      202: {
        description: 'It goes on: a mail server is left alone between two visits.',
        schema: verificationViewSchema,
      },
    },
    problems: ['not-found', 'run-removed', 'check-goes-on', 'no-such-finding', 'not-verifiable', 'too-many-requests'],
  },
  readVerifications: {
    id: 'readVerifications',
    tag: 'Checks',
    summary: 'Read what was asked again of a check',
    answers: { 200: { description: 'The newest 50, newest first.', schema: verificationsViewSchema } },
    problems: ['not-found', 'run-removed'],
    example: {},
  },
} satisfies Record<string, RouteAbout>
