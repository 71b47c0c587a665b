import type { NewRun } from './accept-run.ts'
import type { Database } from './database.ts'
import { fromJsonb } from './stored-json.ts'

/** What a run was asked for; undefined when it was removed, or its person may start no check any more. */
export async function readRunToRepeat({ prisma }: Database, runId: string): Promise<NewRun | undefined> {
  const run = await prisma.run.findUnique({
    where: { id: runId, requestedBy: { disabledAt: null, role: { in: ['agent', 'admin'] } } },
    select: { input: true, ticket: true, requestedById: true, options: true },
  })
  return run === null ? undefined : { ...run, options: fromJsonb('options', run.options) }
}
