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
  '57P05', // idle_session_timeout
  '25P02', // in_failed_sql_transaction
  '25P03', // idle_in_transaction_session_timeout
  '40001', // serialization_failure
  '40P01', // deadlock_detected
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
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Query read timeout/

/** True for errors that say "Postgres is away or too busy, try again", as told from a mistake in a statement. */
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

/** Does it, again and again while the database is away or has no room; gives up once `isUseless` says so. */
export async function onceDatabaseIsBack<T>(
  action: () => Promise<T>,
  { isUseless, onError }: { isUseless: () => boolean; onError: (error: unknown) => void },
): Promise<T | undefined> {
  for (;;) {
    if (isUseless()) return undefined
    try {
      return await action()
    } catch (error) {
      if (!isDatabaseAway(error) && !isStorageFull(error)) throw error
      onError(error)
      await sleep(500)
    }
  }
}
