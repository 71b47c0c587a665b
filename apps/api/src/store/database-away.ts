import { setTimeout as sleep } from 'node:timers/promises'

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  '57014', // query_canceled: the statement timeout
  'P1001',
  'P1002',
  'P1008',
  'P1011',
  'P1017',
  'P2024',
  'P2028',
])
const awayKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
])
const awayWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** True for errors that say "Postgres is away or too busy", as told from a mistake in a statement. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const code = textOf(error, 'code') ?? textOf(error, 'originalCode') ?? ''
  if (awayCodes.has(code) || code.startsWith('08')) return true
  if (awayKinds.has(textOf(error, 'kind') ?? '') || awayWords.test(textOf(error, 'message') ?? '')) return true
  const inner = ['cause', 'meta', 'driverAdapterError'].map((key): unknown => Reflect.get(error, key))
  const several: unknown = Reflect.get(error, 'errors')
  return [...inner, ...(Array.isArray(several) ? several.slice(0, 10) : [])].some((one) =>
    isDatabaseAway(one, depth + 1),
  )
}

/** 53100: the disk of the database is full. */
export function isStorageFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  if (textOf(error, 'code') === '53100' || textOf(error, 'originalCode') === '53100') return true
  return ['cause', 'meta', 'driverAdapterError'].some((key) => isStorageFull(Reflect.get(error, key), depth + 1))
}

function textOf(object: object, key: string): string | undefined {
  const value: unknown = Reflect.get(object, key)
  return typeof value === 'string' ? value : undefined
}

/** Does it, and again every second for 15 s while the database is away. */
export async function whileDatabaseReturns<T>(action: () => Promise<T>): Promise<T> {
  for (let triesLeft = 15; ; triesLeft--) {
    try {
      return await action()
    } catch (error) {
      if (triesLeft === 0 || !isDatabaseAway(error)) throw error
      await sleep(1_000)
    }
  }
}
