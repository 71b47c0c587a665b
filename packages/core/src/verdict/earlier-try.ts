import { findingId, type Finding } from '../findings/index.ts'
import type { Cause } from './cause.ts'
import type { EarlierRuns } from './outage.ts'

/** Two looks closer together may have met the same hiccup. */
const apartMs = 60_000

/**
 * Whether what decides was seen once before, a minute or more ago, in a look of its own. `enough`: from another network,
 * or from a checker that uses the sender's own address; `same-place`: from where this run looked, too.
 */
export function earlierTry(
  { because }: Cause,
  findings: Finding[],
  earlier: EarlierRuns | null | undefined,
): 'enough' | 'same-place' | undefined {
  const [deciding] = because
  if (!deciding || !earlier?.stillThere) return undefined
  const id = findingId(deciding)
  const tries = earlier.stillThere.filter(
    (one) => one.findingId === id && Date.parse(earlier.readAt) - Date.parse(one.at) >= apartMs,
  )
  if (tries.length === 0) return undefined
  const by = deciding.observedBy
  const here = by.by === 'probe' ? by : undefined
  const isElsewhere = tries.some(
    ({ vantage, sourceAddress }) =>
      here?.sourceAddress !== undefined &&
      sourceAddress !== null &&
      vantage !== here.vantage &&
      sourceAddress !== here.sourceAddress,
  )
  return isElsewhere || isSendersOwn(findings, here?.sourceAddress) ? 'enough' : 'same-place'
}

/** The checker speaks from an address whose reverse name was judged as the sender's. */
function isSendersOwn(findings: Finding[], sourceAddress: string | undefined): boolean {
  return (
    sourceAddress !== undefined &&
    findings.some(({ code, args }) => code.startsWith('ptr-') && args['address'] === sourceAddress)
  )
}
