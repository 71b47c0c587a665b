import { type Lab, startLab, type LabOptions } from '@waypost/lab'
import { makeApp } from '../src/app.ts'
import type { CheckLimits } from '../src/runs/check-limits.ts'
import type { App } from '../src/services.ts'
import { renewSetupToken } from '../src/auth/setup-token.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { openQueue } from '../src/store/queue.ts'
import { openSignals } from '../src/store/signals.ts'
import { startWorker } from '../src/worker.ts'
import { type AnswerChecker, checkAnswers } from './check-answers.ts'
import { makeScratchDatabase } from './scratch-database.ts'

/** An installation of Waypost on a database of its own, in front of the lab's fake internet. */
export interface Bench {
  lab: Lab
  databaseUrl: string
  /** WAYPOST_* for a process of its own. */
  environment: Record<string, string>
  settings: Settings
  database: Database
  /** Another api process, as far as one can tell from outside. All its answers are compared with its OpenAPI document. */
  openApp(overrides?: Partial<Settings>, limits?: Partial<CheckLimits>): Promise<App>
  startWorker(): Promise<{ close(): Promise<void> }>
  /** The comparison of answers with the document, for the apps opened so far. */
  checkers: (() => AnswerChecker)[]
  /** Errors that were reported, newest last. */
  errors: unknown[]
  close(): Promise<void>
}

/** A test starts more checks than a person does. */
const generousLimits: CheckLimits = {
  perMinute: 1_000,
  perHour: 10_000,
  perTargetHour: 1_000,
  recipientsPerHour: 1_000,
  queued: 10_000,
  queuedPerPerson: 1_000,
}

export async function makeBench(
  options: { lab?: LabOptions; environment?: Record<string, string> } = {},
): Promise<Bench> {
  const scratch = await makeScratchDatabase()
  const lab = await startLab(options.lab)
  const read = readSettings({ ...lab.environment, ...options.environment })
  if (!read.ok) throw new Error(`The lab's settings: ${JSON.stringify(read.problems)}`)
  await migrate(scratch.url)
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const database = openDatabase(scratch.url, onError)
  const checkers: (() => AnswerChecker)[] = []
  const closers: (() => Promise<void>)[] = []
  const onClose = <Opened extends { close(): Promise<void> }>(opened: Opened): Opened => {
    closers.unshift(() => opened.close())
    return opened
  }
  return {
    lab,
    databaseUrl: scratch.url,
    environment: { ...lab.environment, ...options.environment },
    settings: read.settings,
    database,
    errors,
    checkers,
    openApp: async (overrides, limits) => {
      const queue = onClose(await openQueue(scratch.url, { isWorker: false, onError }))
      const signals = onClose(openSignals(scratch.url, onError))
      const settings = { ...read.settings, ...overrides }
      const app = await makeApp({
        settings,
        database,
        queue,
        signals,
        demo: null,
        limits: { ...generousLimits, ...limits },
        logLevel: 'silent',
      })
      checkers.push(checkAnswers(app).checker)
      closers.unshift(() => app.close())
      return app
    },
    startWorker: async () => onClose(await startWorker({ databaseUrl: scratch.url, settings: read.settings, onError })),
    close: async () => {
      for (const close of closers) await close()
      await database.close()
      await lab.stop()
      await scratch.remove()
      const complaints = checkers.flatMap((checker) => checker().complaints)
      if (complaints.length > 0) throw new Error(`Answers that the OpenAPI document denies:\n${complaints.join('\n')}`)
    },
  }
}

export const password = 'correct horse battery'

/** Makes the first account, an administrator, and returns its session cookie. */
export async function setUp(app: App, database: Database, email = 'ada@example.com'): Promise<string> {
  const token = await renewSetupToken(database)
  const payload = { token, name: 'Ada', email, password }
  const response = await app.inject({ method: 'POST', url: '/api/setup', payload })
  if (response.statusCode !== 201) throw new Error(response.body)
  return cookieOf(response)
}

/** `name=value` of the session cookie that a response sets. */
export function cookieOf(response: { cookies: { name: string; value: string }[] }): string {
  const cookie = response.cookies.find(({ name }) => name.endsWith('waypost'))
  if (cookie === undefined) throw new Error('The response sets no session cookie')
  return `${cookie.name}=${cookie.value}`
}
