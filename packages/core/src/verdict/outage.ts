import type { Finding, FindingArgs } from '../findings/index.ts'
import { knownArgs, makeCause, type Cause } from './cause.ts'
import type { WeighContext } from './verdict.ts'

/**
 * The last time that mail of this pair was seen not to work, from its earlier runs: the bad ones between two good
 * ones. Runs that could not say are neither. Instants are ISO 8601.
 */
export interface Outage {
  /** The heaviest state in it. */
  state: 'blocked' | 'delayed' | 'partly'
  /** Nothing got through, and the other side had to act, in every run of it. */
  isTheirStop: boolean
  /** The newest good run before it; null when there is none. */
  goodBeforeAt: string | null
  firstBadAt: string
  lastBadAt: string
  /** The longest time in it without a look. */
  longestGapMs: number
  /** The first good run after it; null when none ended before it was asked. */
  goodAfterAt: string | null
}

/** One finding seen once more, apart from any run. */
export interface EarlierTry {
  findingId: string
  at: string
  vantage: string
  /** Null: not known. */
  sourceAddress: string | null
}

/** What was known of the pair's earlier runs when a run ended. */
export interface EarlierRuns {
  /** The newest run before it with a good verdict, whenever that was; null when there is none. */
  lastGoodAt: string | null
  /** Null: nothing bad in the last 7 days. */
  outage: Outage | null
  /** When they were looked at: the end of the run that is judged. */
  readAt: string
  /** Findings that were asked again by themselves within the last day and were still there. Absent: not known. */
  stillThere?: EarlierTry[]
}

const hourMs = 3_600_000
/** Source: the verdict model, "works now, was bad in the last 7 days". */
const rememberedMs = 7 * 24 * hourMs
/** A server tries a waiting message again within 4 hours; what was looked at less often may have worked in between. */
const watchedGapMs = 4 * hourMs

/**
 * What is said in place of "it works" when it did not work a short while ago; undefined when it did. `works` are the
 * findings that show it. An outage on their side that is known to have lasted longer than our server tries is a
 * reason to let it try longer.
 */
export function recoveredCause(works: Finding[], subject: FindingArgs, context: WeighContext): Cause | undefined {
  const { earlier, giveUpHours } = context
  const outage = earlier?.outage
  if (!outage || between(outage.lastBadAt, earlier.readAt) > rememberedMs) return undefined
  const lastedMs = between(outage.firstBadAt, outage.lastBadAt)
  const args = knownArgs({
    ...subject,
    was: outage.state,
    startAt: outage.firstBadAt,
    endAt: lastedMs > 0 ? outage.lastBadAt : undefined,
    beganAfterAt: outage.goodBeforeAt ?? undefined,
    endedBeforeAt: outage.goodAfterAt ?? earlier.readAt,
  })
  const isTooLong = typeof giveUpHours === 'number' && lastedMs >= giveUpHours * hourMs
  if (isTooLong && outage.isTheirStop && outage.longestGapMs <= watchedGapMs) {
    const measured = { outageHours: Math.floor(lastedMs / hourMs), limitHours: giveUpHours }
    return makeCause('gave-up-too-soon', 'works', works, { ...args, ...measured })
  }
  return makeCause('works-again', 'works', works, args)
}

function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}
