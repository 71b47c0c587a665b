import { errorText } from './error-text.ts'
import { type Settings, settingsOrExit } from './settings.ts'
import { startFailure } from './start-failure.ts'
import { isDatabaseAway, isStorageFull } from './store/database-away.ts'
import { migrate } from './store/migrate.ts'
import { whenDatabaseIsThere } from './store/when-database-is-there.ts'

const awayQuietMs = 10_000
/** A supervisor starts all at once, and the database may be the last to be ready. */
const patienceMs = 120_000

/** Something that runs until it is closed. */
export interface Running {
  close(): Promise<void>
}

export interface ProcessContext {
  databaseUrl: string
  settings: Settings
  say(line: string): void
  onError(error: unknown): void
}

/** The frame of an entry that needs DATABASE_URL: settings, migrations, and an orderly end on Ctrl-C or SIGTERM. */
export async function runAsProcess(name: string, start: (context: ProcessContext) => Promise<Running>): Promise<void> {
  const settings = settingsOrExit(process.env)
  const { databaseUrl } = settings
  if (databaseUrl === undefined) {
    console.error(`The ${name} needs DATABASE_URL. “npm start” brings a database of its own.`)
    process.exit(1)
  }
  try {
    const opening = onceDatabaseIsThere(patienceMs, async () => {
      await migrate(databaseUrl)
      return start({ databaseUrl, settings, say, onError })
    })
    endOnSignal(opening)
    await opening
  } catch (error) {
    console.error(await startFailure(`The ${name}`, error))
    process.exit(1)
  }
}

/** Starts what needs the database, and waits for one that is away; Ctrl-C ends the wait. */
export function onceDatabaseIsThere<T>(patienceMs: number, start: () => Promise<T>): Promise<T> {
  return whenDatabaseIsThere(start, { patienceMs, signal: ending.signal, onAway: onError })
}

export function say(line: string): void {
  console.log(line)
}

const ending = new AbortController()
let endingSinceMs = 0
let awayTellableAtMs = 0

/**
 * Tells of a lost or full database once in ten seconds, not once a connection, and not while we end and it ends with
 * us.
 */
export function onError(error: unknown): void {
  const isFull = isStorageFull(error)
  if (!isFull && !isDatabaseAway(error)) return console.error(errorText(error))
  if (ending.signal.aborted || performance.now() < awayTellableAtMs) return
  awayTellableAtMs = performance.now() + awayQuietMs
  const what = isFull ? 'The database has no room left' : 'The database is away'
  console.error(`${what}, and we keep trying: ${errorText(error)}`)
}

/** One Ctrl-C reaches us from the terminal, from npm and from our launcher: within this time it is the same one. */
const echoMs = 1_000

/**
 * Closes in order at the first Ctrl-C or SIGTERM, also while it is still opening; at the second, or after 35 s, it ends
 * as it stands. Where a launcher holds a channel to us, its message `stop` or its death ends us as well.
 */
export function endOnSignal(opening: Promise<Running>): void {
  const end = () => {
    if (ending.signal.aborted) return
    ending.abort()
    endingSinceMs = performance.now()
    say('Stopping: running checks may take a moment to end. Ctrl-C again ends at once.')
    setTimeout(() => process.exit(1), 35_000).unref()
    opening
      .then((running) => running.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          if (isAbort(error)) process.exit(0)
          onError(error)
          process.exit(1)
        },
      )
  }
  const onSignal = () => {
    if (ending.signal.aborted && performance.now() - endingSinceMs > echoMs) process.exit(1)
    end()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal)
  process.on('message', (message) => message === 'stop' && end())
  process.on('disconnect', end)
}

/** The wait for the database was ended, not the start that failed. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
