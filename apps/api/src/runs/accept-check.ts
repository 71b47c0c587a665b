import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError, problems } from '../http/problem.ts'
import { acceptRun, type NewRun } from '../store/accept-run.ts'
import type { Database } from '../store/database.ts'
import { bindKey, type KeyedRequest, readKey } from '../store/idempotency-keys.ts'
import type { Queue } from '../store/queue.ts'
import { type CheckLimits, limitChecks, type Rates } from './check-limits.ts'

export interface Accepted {
  runId: string
  /** Somebody asked for the same check a moment ago: this is that one. */
  isJoined: boolean
  /** What this start counted; absent when it counted nothing. */
  rates?: Rates
}

export interface AcceptTools {
  database: Database
  queue: Queue
  limits: CheckLimits
  /** How young a check of the same pair must be to be joined; 0: none is. */
  joinSeconds: number
}

/** A twin that is being accepted in this moment is waited for so long. */
const twinTries = 20
const twinNapMs = 50

/**
 * Starts a check, unless there is one already: the one that this request started before (same key), or one that
 * somebody started a moment ago. Throws a ProblemError for what may not be started now.
 */
export async function acceptCheck(run: NewRun, keyed: KeyedRequest | undefined, tools: AcceptTools): Promise<Accepted> {
  const { database, limits } = tools
  const joinSeconds = run.options.isFresh === true ? 0 : tools.joinSeconds
  const known = await accepted(keyed, database)
  if (known) return known
  const allowed = await limitChecks(database, { run, joinSeconds, limits })
  if ('twinId' in allowed) return join(allowed.twinId, keyed, database)
  for (let triesLeft = twinTries; ; triesLeft--) {
    const outcome = await acceptRun(tools, run, { keyed, joinSeconds, mayWait: triesLeft > 0 })
    switch (outcome.kind) {
      case 'accepted':
        return { runId: outcome.runId, isJoined: false, rates: allowed.rates }
      case 'twin':
        return join(outcome.runId, keyed, database)
      case 'key-taken': {
        const other = await accepted(keyed, database)
        if (other) return other
        break
      }
      case 'twin-coming':
        await sleep(twinNapMs)
    }
  }
}

async function accepted(keyed: KeyedRequest | undefined, database: Database): Promise<Accepted | undefined> {
  const known = keyed && (await readKey(database, keyed))
  if (known?.isSame === false) throw new ProblemError(problems.keyReused())
  return known && { runId: known.runId, isJoined: known.isJoined }
}

async function join(runId: string, keyed: KeyedRequest | undefined, database: Database): Promise<Accepted> {
  const outcome = { runId, isJoined: true }
  if (keyed === undefined || (await bindKey(database.prisma, keyed, outcome))) return outcome
  return (await accepted(keyed, database)) ?? outcome
}
