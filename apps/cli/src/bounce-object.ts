import { basename, extname } from 'node:path'
import { weighReason, type BounceReading } from '@waypost/core/bounce'

/** The object of `bounce --json`: the reading, with what is said of the first recipient also on the message itself. */
export function bounceObject(file: string, reading: BounceReading): object {
  const { kind, recipients, reportingMta, deadlineAt, settings, quotes: _quotes, ...more } = reading
  const [first] = recipients
  const weighed = first && weighReason(first.reason, first.saidBy)
  return {
    id: basename(file, extname(file)),
    kind,
    recipients: recipients.map((recipient) => ({ ...recipient, replycode: codeOf(recipient.replyCode) })),
    status: first?.status ?? null,
    replycode: codeOf(first?.replyCode),
    reason: first?.reason ?? null,
    remoteMta: first?.remoteMta ?? null,
    reportingMta: reportingMta ?? null,
    side: weighed?.side ?? null,
    actor: weighed?.actor ?? null,
    deadlineAt: deadlineAt ?? null,
    settings: {
      delayNoticeSeconds: settings.delayNoticeSeconds ?? null,
      expirySeconds: settings.expirySeconds ?? null,
    },
    ...more,
  }
}

function codeOf(replyCode: number | undefined): string | null {
  return replyCode === undefined ? null : String(replyCode)
}
