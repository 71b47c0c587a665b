import { makeApp } from './app.ts'
import type { AppOptions } from './services.ts'
import type { DemoStory } from '@waypost/contract'
import { renewSetupToken } from './auth/setup-token.ts'
import { runAsProcess, type Running } from './process.ts'
import { type Settings } from './settings.ts'
import { openDatabase } from './store/database.ts'
import { openQueue } from './store/queue.ts'
import { openSignals } from './store/signals.ts'

export interface ServerOptions {
  databaseUrl: string
  settings: Settings
  demo?: DemoStory[] | null
  limits?: AppOptions['limits']
  /** Hears of lost connections and the like. */
  onError(error: unknown): void
}

/** The HTTP side, listening. The tables must be there. */
export async function startServer(options: ServerOptions): Promise<Running & { url: string; setupUrl?: string }> {
  const { databaseUrl, settings, onError } = options
  await using opened = new AsyncDisposableStack()
  const database = opened.adopt(openDatabase(databaseUrl, onError), (it) => it.close())
  const signals = opened.adopt(openSignals(databaseUrl, onError), (it) => it.close())
  const queue = opened.adopt(await openQueue(databaseUrl, { isWorker: false, onError }), (it) => it.close())
  const app = await makeApp({
    settings,
    database,
    queue,
    signals,
    demo: options.demo ?? null,
    ...(options.limits && { limits: options.limits }),
  })
  opened.defer(() => app.close())
  const url = await app.listen({ host: settings.host, port: settings.port })
  const token = await renewSetupToken(database)
  const baseUrl = settings.port === 0 ? url : settings.baseUrl
  const running = opened.move()
  return {
    url: baseUrl,
    setupUrl: token === undefined ? undefined : `${baseUrl}/setup?token=${token}`,
    close: () => running.disposeAsync(),
  }
}

if (import.meta.main) {
  await runAsProcess('HTTP server', async ({ databaseUrl, settings, say, onError }) => {
    const server = await startServer({ databaseUrl, settings, onError })
    say(`Waypost is ready: ${server.url}`)
    if (server.setupUrl !== undefined) say(`Make the first account (works once, for 30 minutes): ${server.setupUrl}`)
    return server
  })
}
