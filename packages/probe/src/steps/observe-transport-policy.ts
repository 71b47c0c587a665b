import { besideOthers } from '../run/beside-others.ts'
import type { StageBoard } from '../run/stage-board.ts'
import { observeDane } from './observe-dane.ts'
import { observeMtaSts } from './observe-mta-sts.ts'
import { observeTlsReports } from './observe-tls-reports.ts'
import type { StepContext } from './step-context.ts'

/** What of its time a policy file may still take when everything else has been seen: nobody waits for it alone. */
const shareWhenAlone = 1 / 2

/** What the mail path tells as soon as it knows. Both resolve in any case. */
export interface MailPath {
  /** The mail servers that are dialled, each once; empty when there are none. */
  exchanges: Promise<string[]>
  /** Nothing more is heard of them. */
  ended: Promise<void>
}

/**
 * What the domain demands of those who bring mail: MTA-STS, TLS reports, DANE. Begins with the domain, beside the mail
 * path, which never waits for it. Records `mta-sts.*`, `tls-rpt.record` and `dane.*`.
 */
export async function observeTransportPolicy(
  domain: string,
  path: MailPath,
  { context, stages }: { context: StepContext; stages: StageBoard },
): Promise<void> {
  stages.start('transport-policy')
  const { clock } = context.ports
  const { httpMs } = context.timers
  await Promise.all([
    besideOthers(
      { clock, limitMs: httpMs, others: path.ended, aloneMs: httpMs * shareWhenAlone, signal: context.signal },
      (signal) => observeMtaSts(domain, context, signal),
    ),
    observeTlsReports(domain, context),
    path.exchanges.then((exchanges) => observeDane(exchanges, context)),
  ])
  if (!context.signal.aborted) stages.finish('transport-policy')
}
