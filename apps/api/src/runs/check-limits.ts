import { getDomain } from 'tldts'
import type { Target } from '@waypost/core/target'
import { ProblemError, problems } from '../http/problem.ts'
import type { NewRun } from '../store/accept-run.ts'
import { countStart } from '../store/count-start.ts'
import type { Database } from '../store/database.ts'
import { estimatedWaitSeconds } from '../store/queue-load.ts'
import { countInWindow, type RateLimit, readWindow, type WindowState } from '../store/rate-window.ts'

/** What starting checks is held to. Reading is never refused. */
export interface CheckLimits {
  /** For each person. */
  perMinute: number
  perHour: number
  /** Checks that knock at one registrable domain's servers, whoever asked; what is only heard again does not count. */
  perTargetHour: number
  /** Questions about exact addresses of one registrable domain, whoever asks: more look like harvesting. */
  recipientsPerHour: number
  /** Checks that wait for a worker. */
  queued: number
  queuedPerPerson: number
}

export const usualCheckLimits: CheckLimits = {
  perMinute: 10,
  perHour: 120,
  perTargetHour: 12,
  recipientsPerHour: 3,
  queued: 2_000,
  queuedPerPerson: 10,
}

/** The person's minute and hour. */
export type Rates = [WindowState, WindowState]

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

/**
 * Counts the start of a check against the person's limits, unless a twin stands for it. Refuses with 503 or 429 what
 * the queue, the recipient's servers or the person's own limits do not allow now.
 */
export async function limitChecks(
  database: Database,
  { run, joinSeconds, limits }: { run: NewRun; joinSeconds: number; limits: CheckLimits },
): Promise<{ twinId: string } | { rates: Rates }> {
  const [minute, hour] = personLimits(run.requestedById, limits)
  const target = targetWindow(run.options.target, limits.perTargetHour)
  const { queued, queuedPerPerson } = limits
  const found = await countStart(database, {
    run,
    joinSeconds,
    limits: { queued, queuedPerPerson, target, minute, hour },
  })
  if (found.twinId !== null) return { twinId: found.twinId }
  const { load } = found
  if (load.all >= queued) {
    const seconds = await estimatedWaitSeconds(database, load.all)
    throw new ProblemError(problems.queueFull(seconds, `${load.all} checks are waiting. ${nextIn(seconds)}`))
  }
  if (load.mine >= queuedPerPerson) {
    const seconds = await estimatedWaitSeconds(database, load.all)
    throw new ProblemError(problems.tooMany(seconds, `${load.mine} of your checks are waiting. ${nextIn(seconds)}`))
  }
  if (target && found.target && found.target.count >= target.max) {
    const { count, seconds } = found.target
    const detail = `${target.domain} was checked ${count} times in an hour, and we spare their servers. ${nextIn(seconds)}`
    throw new ProblemError(problems.tooMany(seconds, detail))
  }
  const rates: Rates = [found.minute ?? none(minute), found.hour ?? none(hour)]
  refuseOver(minute, rates[0], 'in a minute')
  refuseOver(hour, rates[1], 'in an hour')
  await limitRecipients(database, run, limits)
  return { rates }
}

/** Counts a question about an exact address, and refuses one too many for its domain. */
async function limitRecipients(
  database: Database,
  { options: { target, asksRecipient } }: NewRun,
  { recipientsPerHour: max }: CheckLimits,
): Promise<void> {
  const owner = targetWindow(target, max)?.domain
  if (asksRecipient !== true || owner === undefined) return
  const { count, seconds } = await countInWindow(database, { key: `recipients ${owner}`, windowSeconds: hourSeconds })
  if (count <= max) return
  const asked = `Exact addresses of ${owner} were asked about ${max} times in an hour, and we spare their servers.`
  throw new ProblemError(
    problems.tooMany(seconds, `${asked} ${nextIn(seconds)} Without that question it can start now.`),
  )
}

function none({ windowSeconds }: RateLimit): WindowState {
  return { count: 0, seconds: windowSeconds }
}

function refuseOver({ max }: RateLimit, { count, seconds }: WindowState, within: string): void {
  if (count <= max) return
  throw new ProblemError(problems.tooMany(seconds, `You started ${max} checks ${within}. ${nextIn(seconds)}`))
}

function nextIn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const time = seconds < 120 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${minutes} minutes`
  return `You can start the next one in ${time}.`
}

/** What was counted of a person's starts. */
export async function readRates(database: Database, personId: string, limits: CheckLimits): Promise<Rates> {
  const [minute, hour] = personLimits(personId, limits)
  return Promise.all([readWindow(database, minute), readWindow(database, hour)])
}

/**
 * What a person has left, as headers: of the window that ends first to have nothing left. Reset counts seconds.
 * Source: draft-ietf-httpapi-ratelimit-headers-07 (RateLimit-Limit, -Remaining, -Reset), with its RateLimit-Policy.
 */
export function rateHeaders([minuteSeen, hourSeen]: Rates, { perMinute, perHour }: CheckLimits) {
  const minute = leftOf(perMinute, minuteSeen)
  const hour = leftOf(perHour, hourSeen)
  const { max, remaining, seconds } = hour.remaining < minute.remaining ? hour : minute
  return {
    'ratelimit-limit': String(max),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(seconds),
    'ratelimit-policy': `${perMinute};w=${minuteSeconds}, ${perHour};w=${hourSeconds}`,
  }
}

function leftOf(max: number, { count, seconds }: WindowState) {
  return { max, remaining: Math.max(0, max - count), seconds }
}
