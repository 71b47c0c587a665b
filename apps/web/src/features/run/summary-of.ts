import type { RunView } from '@waypost/contract'
import { oldestTalkAt, ticketSummary } from '@waypost/core/words'

/** The check as text for a ticket; empty while there is no verdict. */
export function summaryOf(run: RunView): string {
  const { id, ticket, target, sender, verdict, findings, giveUpHours } = run
  if (!verdict) return ''
  const checkedAt = run.finishedAt ?? run.createdAt
  const serversSeenAt = oldestTalkAt(run.path)
  const url = `${location.origin}/r/${id}`
  return ticketSummary({
    reference: id,
    checkedAt,
    ticket,
    target,
    sender,
    verdict,
    findings,
    giveUpHours,
    serversSeenAt,
    url,
  })
}
