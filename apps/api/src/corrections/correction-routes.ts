import * as z from 'zod/mini'
import {
  correctionRequestSchema,
  parseRunId,
  type CorrectedRun,
  type CorrectionsView,
  type CorrectionView,
} from '@waypost/contract'
import { auditActor } from '../auth/audit-actor.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { missingRun } from '../runs/missing-run.ts'
import type { App, Services } from '../services.ts'
import { readCorrection, readCorrections, removeCorrection, saveCorrection } from '../store/corrections.ts'
import { readRun, type StoredRun } from '../store/read-runs.ts'
import { correctionAbout as about } from './correction-about.ts'
import { exportCorrectedRun } from './export-corrected-run.ts'

const params = z.object({ id: z.string().check(z.maxLength(100)) })
const maxListed = 200

/** What people say a verdict should have been. */
export function correctionRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/runs/:id/correction',
    { config: { access: 'viewer', about: about.read }, schema: { params } },
    async (request): Promise<CorrectionView> => ({
      correction: await readCorrection(database, (await found(request.params.id)).id),
    }),
  )

  app.put(
    '/api/runs/:id/correction',
    {
      bodyLimit: 16_384,
      config: { access: 'agent', about: about.save },
      schema: { params, body: correctionRequestSchema },
    },
    async (request): Promise<CorrectionView> => {
      const run = await found(request.params.id)
      const correction = { ...request.body, text: request.body.text.trim() }
      if (run.result?.verdict == null) throw new ProblemError(problem('no-verdict', 409, 'This check has no verdict.'))
      if (correction.text === '') throw new ProblemError({ ...sayHow, field: 'text' })
      const by = { ...auditActor(request), id: signedIn(request).id }
      await saveCorrection(database, run.id, { correction, by, subjectName: nameOf(run) })
      return { correction: await readCorrection(database, run.id) }
    },
  )

  app.delete(
    '/api/runs/:id/correction',
    { config: { access: 'agent', about: about.remove }, schema: { params } },
    async (request, reply) => {
      const run = await found(request.params.id)
      await removeCorrection(database, run.id, { by: auditActor(request), subjectName: nameOf(run) })
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/corrections',
    { config: { access: 'admin', about: about.list } },
    async (): Promise<CorrectionsView> => ({ corrections: await readCorrections(database, maxListed) }),
  )

  app.get(
    '/api/runs/:id/corrected-run',
    { config: { access: 'admin', about: about.exportRun }, schema: { params } },
    async (request, reply): Promise<CorrectedRun> => {
      const run = await found(request.params.id)
      const exported = await exportCorrectedRun(database, run, auditActor(request))
      if (exported === undefined) throw new ProblemError(problems.notFound())
      void reply.header('content-disposition', `attachment; filename="${exported.name}.json"`)
      return exported
    },
  )

  /** An id that cannot be one is as unknown as one that nobody has. */
  async function found(id: string): Promise<StoredRun> {
    const uuid = parseRunId(id)
    const run = uuid === undefined ? undefined : await readRun(database, uuid)
    if (run === undefined) throw new ProblemError(await missingRun(services, id))
    return run
  }
}

/** How the audit calls a check. */
function nameOf({ options: { target } }: StoredRun): string {
  return target.domain ?? target.ip ?? target.input
}

const sayHow = problem('say-how', 422, 'Say how you know, in a few words.')

function problem<Code extends 'no-verdict' | 'say-how'>(code: Code, status: number, detail: string) {
  return { status, code, detail }
}
