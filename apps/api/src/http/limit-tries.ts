import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Database } from '../store/database.ts'
import { countTry, type RateLimit } from '../store/rate-window.ts'
import { ProblemError, problems } from './problem.ts'

const windowSeconds = 15 * 60

export interface TryLimits {
  name: string
  /** Tries within 15 minutes from one IPv4 address or one IPv6 /64. */
  perAddress: number
  /** Tries within 15 minutes for one account, wherever they come from. */
  account?: { key: string; max: number }
}

/** Refuses with 429 who tries a password or a token too often. */
export async function limitTries(database: Database, request: FastifyRequest, limits: TryLimits): Promise<void> {
  const { name, perAddress, account } = limits
  const checks: RateLimit[] = [{ key: `${name} ${networkOf(request.ip)}`, max: perAddress, windowSeconds }]
  if (account) checks.push({ key: `${name} account ${digest(account.key)}`, max: account.max, windowSeconds })
  for (const limit of checks) {
    const seconds = await countTry(database, limit)
    if (seconds === 0) continue
    const minutes = Math.ceil(seconds / 60)
    throw new ProblemError(problems.tooMany(seconds, `Too many tries. Try again in ${minutes} min.`))
  }
}

/** The address that counts: whoever has one IPv6 address has its /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** A limit needs to know that it is the same account, not which. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
