import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { auditText, parseRunId, roleNames } from '@waypost/contract'
import { exportCorrectedRun } from '../corrections/export-corrected-run.ts'
import { type Running } from '../process.ts'
import { type Settings, settingsOrExit } from '../settings.ts'
import { startFailure } from '../start-failure.ts'
import { readAudit } from '../store/audit.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { readRun } from '../store/read-runs.ts'
import { readPeople } from '../store/people.ts'
import { adminUsage, type AdminCommand, readAdminArguments } from './read-admin-arguments.ts'
import { RefusedHere } from './refused-here.ts'
import { resetPasswordHere } from './reset-password-here.ts'

/** sysexits(3) */
const exitCodes = { done: 0, failed: 1, badInput: 64 } as const

/** Does one thing and returns the exit code. What is asked for goes to standard output, the rest to standard error. */
export async function runAdmin(argv: string[]): Promise<number> {
  const read = readAdminArguments(argv)
  if ('problem' in read) return refuse(read.problem)
  if (read.command.name === 'help') {
    console.log(adminUsage)
    return exitCodes.done
  }
  const opened: Running[] = []
  try {
    const settings = settingsOrExit(process.env)
    const databaseUrl = settings.databaseUrl ?? (await openOwnPostgres(settings, read.isDemo, opened))
    await migrate(databaseUrl)
    const database = openDatabase(databaseUrl, () => {})
    opened.push(database)
    await doCommand(read.command, { database, settings })
    return exitCodes.done
  } catch (error) {
    if (error instanceof RefusedHere) return refuse(error.message)
    console.error(await startFailure('waypost admin', error))
    return exitCodes.failed
  } finally {
    for (const running of opened.toReversed()) await running.close()
  }
}

export interface AdminTools {
  database: Database
  settings: Settings
}

async function doCommand(command: AdminCommand, tools: AdminTools): Promise<void> {
  switch (command.name) {
    case 'help':
      return
    case 'reset-password':
      return resetPasswordHere(command, tools)
    case 'people':
      return printPeople(tools)
    case 'audit':
      return printAudit(command, tools)
    case 'export-scenario':
      return printCorrectedRun(command, tools)
  }
}

async function printPeople({ database }: AdminTools): Promise<void> {
  const people = await readPeople(database.prisma, '')
  if (people.length === 0) console.error('There is no account yet. The set-up link makes the first one.')
  for (const { name, email, role, isSwitchedOff, lastSeenAt } of people) {
    const seen = lastSeenAt === null ? 'not seen yet' : `last seen ${lastSeenAt}`
    console.log([email, isSwitchedOff ? 'Switched off' : roleNames[role], printable(name), seen].join('\t'))
  }
}

async function printAudit({ limit }: { limit: number }, { database }: AdminTools): Promise<void> {
  for (const entry of await readAudit(database.prisma, limit)) {
    console.log([entry.at, printable(auditText(entry)), entry.ipAddress ?? '-'].join('\t'))
  }
}

async function printCorrectedRun({ runId }: { runId: string }, { database }: AdminTools): Promise<void> {
  const uuid = parseRunId(runId)
  const run = uuid === undefined ? undefined : await readRun(database, uuid)
  if (run === undefined) throw new RefusedHere(`There is no check ${runId}.`)
  const exported = await exportCorrectedRun(database, run, {})
  if (exported === undefined) throw new RefusedHere(`The check ${runId} has no verdict.`)
  console.log(JSON.stringify(exported, null, 2))
}

/** A name is typed by people: in a terminal it must not move the cursor. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '�')
}

/** The database of the data folder, found running or started for as long as this takes. A folder is never made here. */
async function openOwnPostgres({ dataDir }: Settings, isDemo: boolean, opened: Running[]): Promise<string> {
  const folder = join(isDemo ? join(dataDir, 'demo') : dataDir, 'postgres')
  if (!existsSync(folder)) {
    const hint = 'Set WAYPOST_DATA_DIR or DATABASE_URL as for “npm start”.'
    throw new RefusedHere(`There is no data of Waypost in ${folder}. ${hint}`)
  }
  const { startLocalPostgres } = await import('@waypost/local-postgres')
  const postgres = await startLocalPostgres({ dataDir: folder, log: (line) => console.error(line) })
  opened.push({ close: () => postgres.stop() })
  return postgres.url
}

function refuse(sentence: string): number {
  console.error(sentence)
  return exitCodes.badInput
}
