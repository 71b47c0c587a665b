import type { DemoStory } from '@waypost/contract'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Accounts } from './auth/auth.ts'
import type { BatchLimits } from './batches/batch-limits.ts'
import type { DeviceCookie } from './auth/device-cookie.ts'
import type { SessionCookie } from './auth/session-cookie.ts'
import type { CheckLimits } from './runs/check-limits.ts'
import type { StreamRegistry } from './runs/stream-registry.ts'
import type { Settings } from './settings.ts'
import type { Database } from './store/database.ts'
import type { Queue } from './store/queue.ts'
import type { Signals } from './store/signals.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

export interface AppOptions {
  settings: Settings
  database: Database
  queue: Queue
  signals: Signals
  /** Stories of the demo; null outside of it. */
  demo: DemoStory[] | null
  /** Other limits than the usual ones. */
  limits?: Partial<CheckLimits>
  batchLimits?: Partial<BatchLimits>
  logLevel?: 'silent' | 'info' | 'warn'
}

/** What the routes work with. */
export interface Services extends AppOptions {
  accounts: Accounts
  cookie: SessionCookie
  device: DeviceCookie
  secret: string
  streams: StreamRegistry
  limits: CheckLimits
  batchLimits: BatchLimits
  isStopping(): boolean
}
