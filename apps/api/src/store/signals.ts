import pg from 'pg'
import { connectionOptions } from './database.ts'

export const channels = { runChanged: 'waypost_run', stopWanted: 'waypost_stop' } as const
type Channel = (typeof channels)[keyof typeof channels]

/**
 * NOTIFY from any process, as a hint to look at the tables. Hints can be lost, so every listener is also called
 * when the connection came back, and those who must not miss anything look from time to time anyway.
 */
export interface Signals {
  /** Calls `listener` whenever the run was touched. Returns how to stop listening. */
  listen(channel: Channel, runId: string, listener: () => void): () => void
  close(): Promise<void>
}

export function openSignals(databaseUrl: string, onError: (error: Error) => void): Signals {
  const listeners = new Map<string, Set<() => void>>()
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  const callAll = () => {
    for (const group of listeners.values()) for (const listener of group) listener()
  }
  const connect = async (): Promise<void> => {
    if (isClosed) return
    const next = new pg.Client(connectionOptions(databaseUrl, 'waypost signals'))
    const lost = (error?: Error) => {
      if (client !== next) return
      client = undefined
      if (error !== undefined) onError(error)
      next.end().catch(() => {})
      if (!isClosed) retry = setTimeout(() => void connect(), 1_000)
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
      callAll()
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)))
    }
  }
  void connect()

  return {
    listen: (channel, runId, listener) => {
      const key = `${channel} ${runId}`
      const group = listeners.get(key) ?? new Set()
      listeners.set(key, group.add(listener))
      return () => {
        group.delete(listener)
        if (group.size === 0 && listeners.get(key) === group) listeners.delete(key)
      }
    },
    close: async () => {
      isClosed = true
      clearTimeout(retry)
      const open = client
      client = undefined
      await open?.end().catch(() => {})
    },
  }
}
