import { askAgainMinutes } from '@waypost/contract'
import type { NewRun } from './accept-run.ts'
import type { Database } from './database.ts'
import { fromJsonb } from './stored-json.ts'

/**
 * What a run was asked for; undefined when it was removed, did not end with an answer that asks to come back (another
 * worker may have heard another one), or its person may start no check any more.
 */
export async function readRunToRepeat({ prisma }: Database, runId: string): Promise<NewRun | undefined> {
  const run = await prisma.run.findUnique({
    where: { id: runId, state: 'done', requestedBy: { disabledAt: null, role: { in: ['agent', 'admin'] } } },
    select: { input: true, ticket: true, requestedById: true, options: true, result: { select: { findings: true } } },
  })
  if (run === null || run.result === null) return undefined
  const { input, ticket, requestedById } = run
  const options = fromJsonb('options', run.options)
  const findings = fromJsonb('findings', run.result.findings)
  if (askAgainMinutes(findings, options) === undefined) return undefined
  return { input, ticket, requestedById, options }
}
