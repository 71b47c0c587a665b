import { type Settings, settingsOrExit } from './settings.ts'
import { migrate } from './store/migrate.ts'

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
    await migrate(databaseUrl)
    endOnSignal(await start({ databaseUrl, settings, say, onError }))
  } catch (error) {
    console.error(`The ${name} could not start: ${errorText(error)}`)
    process.exit(1)
  }
}

export function say(line: string): void {
  console.log(line)
}

export function onError(error: unknown): void {
  console.error(errorText(error))
}

/** Closes in order at the first Ctrl-C or SIGTERM; at the second, or after 35 s, it ends as it stands. */
export function endOnSignal(running: Running): void {
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    say('Stopping: running checks may take up to 30 s to end. Ctrl-C again ends at once.')
    setTimeout(() => process.exit(1), 35_000).unref()
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        onError(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}: ${errorText(error.cause)}`
}
