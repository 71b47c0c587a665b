import { getDomain } from 'tldts'
import type { Target } from '@waypost/core/target'
import { ProblemError, problems } from '../http/problem.ts'
import type { Database } from '../store/database.ts'
import { estimatedWaitSeconds, queueLoad } from '../store/queue-load.ts'
import { countInWindow, type RateLimit, readWindow, type WindowState } from '../store/rate-window.ts'

/** What starting checks is held to. Reading is never refused. */
export interface CheckLimits {
  /** For each person. */
  perMinute: number
  perHour: number
  /** Checks that knock at one registrable domain's servers, whoever asked; what is only heard again does not count. */
  perTargetHour: number
  /** Checks that wait for a worker. */
  queued: number
  queuedPerPerson: number
}

export const usualCheckLimits: CheckLimits = {
  perMinute: 10,
  perHour: 120,
  perTargetHour: 12,
  queued: 2_000,
  queuedPerPerson: 10,
}

const minuteSeconds = 60
const hourSeconds = 3_600

function personLimits(personId: string, { perMinute, perHour }: CheckLimits): [RateLimit, RateLimit] {
  return [
    { key: `checks ${personId}`, max: perMinute, windowSeconds: minuteSeconds },
    { key: `checks an hour ${personId}`, max: perHour, windowSeconds: hourSeconds },
  ]
}

/** The window of a recipient's registrable domain; undefined where nobody else's servers are visited. */
export function targetWindow({ kind, domain }: Target, max: number): (RateLimit & { domain: string }) | undefined {
  if ((kind !== 'domain' && kind !== 'address') || domain === null) return undefined
  const owner = getDomain(domain, { allowPrivateDomains: true }) ?? domain
  return { key: `knocks ${owner}`, max, windowSeconds: hourSeconds, domain: owner }
}

/** Counts a check that knocked at a recipient's servers. */
export async function countKnock(database: Database, target: Target): Promise<void> {
  const window = targetWindow(target, 0)
  if (window) await countInWindow(database, window)
}

/** Refuses with 503 or 429 what the queue, the recipient's servers or the person's own limits do not allow now. */
export async function limitChecks(
  database: Database,
  { personId, target, limits }: { personId: string; target: Target; limits: CheckLimits },
): Promise<void> {
  const load = await queueLoad(database, personId, limits.queued)
  if (load.all >= limits.queued) {
    const seconds = await estimatedWaitSeconds(database, load.all)
    throw new ProblemError(problems.queueFull(seconds, `${load.all} checks are waiting. ${nextIn(seconds)}`))
  }
  if (load.mine >= limits.queuedPerPerson) {
    const seconds = await estimatedWaitSeconds(database, load.all)
    throw new ProblemError(problems.tooMany(seconds, `${load.mine} of your checks are waiting. ${nextIn(seconds)}`))
  }
  const window = targetWindow(target, limits.perTargetHour)
  if (window) {
    const { count, seconds } = await readWindow(database, window)
    const detail = `${window.domain} was checked ${count} times in an hour, and we spare their servers. ${nextIn(seconds)}`
    if (count >= window.max) throw new ProblemError(problems.tooMany(seconds, detail))
  }
  const [minute, hour] = personLimits(personId, limits)
  await countOrRefuse(database, minute, 'in a minute')
  await countOrRefuse(database, hour, 'in an hour')
}

async function countOrRefuse(database: Database, limit: RateLimit, within: string): Promise<void> {
  const { count, seconds } = await countInWindow(database, limit)
  if (count <= limit.max) return
  throw new ProblemError(problems.tooMany(seconds, `You started ${limit.max} checks ${within}. ${nextIn(seconds)}`))
}

function nextIn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const time = seconds < 120 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${minutes} minutes`
  return `You can start the next one in ${time}.`
}

/**
 * What a person has left, as headers: of the window that ends first to have nothing left. Reset counts seconds.
 * Source: draft-ietf-httpapi-ratelimit-headers-07 (RateLimit-Limit, -Remaining, -Reset), with its RateLimit-Policy.
 */
export async function rateHeaders(
  database: Database,
  personId: string,
  limits: CheckLimits,
): Promise<Record<string, string>> {
  const windows = personLimits(personId, limits)
  const states = await Promise.all(windows.map((limit) => readWindow(database, limit)))
  const left = windows.map((limit, index) => leftOf(limit, states[index]))
  const [minute, hour] = left
  const tightest = hour && minute && hour.remaining < minute.remaining ? hour : minute
  return {
    'ratelimit-limit': String(tightest?.max ?? limits.perMinute),
    'ratelimit-remaining': String(tightest?.remaining ?? 0),
    'ratelimit-reset': String(tightest?.seconds ?? minuteSeconds),
    'ratelimit-policy': windows.map(({ max, windowSeconds }) => `${max};w=${windowSeconds}`).join(', '),
  }
}

function leftOf({ max, windowSeconds }: RateLimit, state: WindowState | undefined) {
  const { count, seconds } = state ?? { count: 0, seconds: windowSeconds }
  return { max, remaining: Math.max(0, max - count), seconds }
}
