import pg from 'pg'
import { connectionOptions } from './database.ts'

export const channels = {
  runChanged: 'waypost_run',
  stopWanted: 'waypost_stop',
  sessionEnded: 'waypost_session',
  verificationEnded: 'waypost_verification',
  batchAdded: 'waypost_batch',
} as const
type Channel = (typeof channels)[keyof typeof channels]

/** A connection of which the network is gone looks open for many minutes; a question without answer shows it. */
const askEveryMs = 1_000
const answerWithinMs = 3_000
const reconnectAfterMs = 500

/**
 * NOTIFY from any process, as a hint to look at the tables. Hints can be lost, so every listener is also called
 * when the connection came back, and those who must not miss anything look from time to time anyway. The same
 * connection knows whether the database answers at all.
 */
export interface Signals {
  /** False from the moment the database was seen away until it answers again. */
  readonly isDatabaseThere: boolean
  /** For how long the database has answered without a break; 0 while it is away. */
  readonly databaseThereForMs: number
  /** Calls `listener` whenever the run, session or verification of this id was touched. Returns how to stop listening. */
  listen(channel: Channel, id: string, listener: () => void): () => void
  close(): Promise<void>
}

export function openSignals(databaseUrl: string, onError: (error: Error) => void): Signals {
  const listeners = new Map<string, Set<() => void>>()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let isDatabaseThere = true
  let thereSinceMs = performance.now()

  const callAll = () => {
    for (const group of listeners.values()) for (const listener of group) listener()
  }
  const connect = async (): Promise<void> => {
    if (isClosed) return
    const next = new pg.Client({ ...connectionOptions(databaseUrl, 'waypost signals'), query_timeout: answerWithinMs })
    let isOpen = false
    let hasAnswered = false
    const lost = (error?: Error) => {
      if (client !== next) return
      client = undefined
      // One connection that broke says little; a second one that cannot be made, or silence, says enough.
      if (!hasAnswered) isDatabaseThere = false
      if (error !== undefined && !isClosed) onError(error)
      next.end().catch(() => {})
      clearTimeout(timer)
      if (!isClosed) timer = setTimeout(() => void connect(), isOpen ? 0 : reconnectAfterMs)
    }
    const ask = async (): Promise<void> => {
      await next.query('SELECT 1')
      isOpen = true
      hasAnswered = true
      if (!isDatabaseThere) thereSinceMs = performance.now()
      isDatabaseThere = true
      if (client !== next || isClosed) return
      timer = setTimeout(() => {
        hasAnswered = false
        ask().catch(lost)
      }, askEveryMs)
    }
    client = next
    next.on('error', lost)
    next.on('end', () => lost())
    next.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(`${channel} ${payload}`) ?? []) listener()
    })
    try {
      await next.connect()
      for (const channel of Object.values(channels)) await next.query(`LISTEN ${channel}`)
      await ask()
      callAll()
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)))
    }
  }
  void connect()

  return {
    get isDatabaseThere() {
      return isDatabaseThere
    },
    get databaseThereForMs() {
      return isDatabaseThere ? performance.now() - thereSinceMs : 0
    },
    listen: (channel, id, listener) => {
      const key = `${channel} ${id}`
      const group = listeners.get(key) ?? new Set()
      listeners.set(key, group.add(listener))
      return () => {
        group.delete(listener)
        if (group.size === 0 && listeners.get(key) === group) listeners.delete(key)
      }
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      const open = client
      client = undefined
      await open?.end().catch(() => {})
    },
  }
}
