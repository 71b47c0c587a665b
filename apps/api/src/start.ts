import { join } from 'node:path'
import type { DemoStory } from '@waypost/contract'
import { endOnSignal, onceDatabaseIsThere, onError, type Running, say } from './process.ts'
import { startServer } from './server.ts'
import { startFailure } from './start-failure.ts'
import { settingsOrExit } from './settings.ts'
import { migrate } from './store/migrate.ts'
import { startWorker } from './worker.ts'

/** A person who pressed Ctrl-C waits; what a run lacks is begun anew at the next start. */
const drainMs = 1_500
/** Somebody who tries every story starts many checks, and the mail servers are all ours. */
const demoLimits = {
  perMinute: 600,
  perHour: 10_000,
  perTargetHour: 1_000,
  recipientsPerHour: 1_000,
  queuedPerPerson: 1_000,
}
/** Politeness is part of what a demo shows, but nobody wants to watch it for long. */
const demoPoliteness = { WAYPOST_ADDRESS_GAP_MS: '5000', WAYPOST_REUSE_SECONDS: '600' }
/** Nor does a person wait long for a database that may not be there at all. */
const patienceMs = 10_000

/** Server, worker and, unless DATABASE_URL is set, a Postgres of our own in one process. `--demo` adds a fake internet. */
async function start(isDemo: boolean): Promise<Running> {
  const opened: Running[] = []
  try {
    const demo = isDemo ? await startDemo() : undefined
    if (demo) opened.push(demo)
    const settings = settingsOrExit({ ...process.env, ...demo?.environment })
    const databaseUrl =
      settings.databaseUrl ?? (await startPostgres(isDemo ? join(settings.dataDir, 'demo') : settings.dataDir, opened))
    const applied = await onceDatabaseIsThere(patienceMs, () => migrate(databaseUrl))
    say(applied.length === 0 ? 'The tables are up to date' : `Made or changed tables: ${applied.length} steps`)
    opened.push(await startWorker({ databaseUrl, settings, drainMs, onError }))
    say(`The checker “${settings.probe.vantage}” is ready`)
    const limits = isDemo ? demoLimits : {}
    const server = await startServer({ databaseUrl, settings, demo: demo?.stories, limits, onError })
    opened.push(server)
    say(`Waypost is ready: ${server.url}`)
    if (server.setupUrl !== undefined) say(`Make the first account (works once, for 30 minutes): ${server.setupUrl}`)
    return { close: () => closeAll(opened) }
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

/** Last opened, first closed: the pages go before the runs, the runs before the database. */
async function closeAll(opened: Running[]): Promise<void> {
  for (const running of opened.toReversed()) await running.close()
}

async function startPostgres(dataDir: string, opened: Running[]): Promise<string> {
  const { startLocalPostgres } = await import('@waypost/local-postgres')
  const postgres = await startLocalPostgres({ dataDir: join(dataDir, 'postgres'), log: say, isKeptRunning: true })
  opened.push({ close: () => postgres.stop() })
  say(postgres.wasAdopted ? `Found our Postgres running on ${dataDir}` : `Started our Postgres on ${dataDir}`)
  return postgres.url
}

/** Loaded only when it is asked for: nothing of the fake internet is part of a real one. */
async function startDemo(): Promise<Running & { environment: Record<string, string>; stories: DemoStory[] }> {
  const { startLab } = await import('@waypost/lab')
  const lab = await startLab()
  // A story that goes on needs somebody who changes the world in the middle of it, one about blocklists or a registry an
  // operator's own. Nor can the page be told a sender's mail domain.
  const told = lab.scenarios.filter(({ later, blocklists, registry, enter }) =>
    [later, blocklists, registry, enter.sender].every((more) => more === undefined),
  )
  say(`The demo's fake internet is up: ${told.length} stories, no real network`)
  return {
    environment: { ...lab.environment, ...unlessGiven(process.env, demoPoliteness) },
    stories: told.map(({ name, story, enter }) => ({
      name,
      story,
      target: enter.target,
      from: enter.from ?? null,
      askRecipient: enter.asksRecipient === true,
    })),
    close: () => lab.stop(),
  }
}

/** The settings, with what the environment says in its place. */
function unlessGiven(environment: NodeJS.ProcessEnv, settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, environment[name] ?? value]))
}

try {
  const opening = start(process.argv.includes('--demo'))
  endOnSignal(opening)
  await opening
} catch (error) {
  console.error(await startFailure('Waypost', error))
  process.exit(1)
}
