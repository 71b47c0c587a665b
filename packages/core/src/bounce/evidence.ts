import type { BounceEvidence } from '../facts/index.ts'
import type { BounceKind } from '../vocabulary/index.ts'
import type { BounceReading, BounceRecipient } from './reading.ts'

export type { BounceEvidence } from '../facts/index.ts'

/** Longer words of a server are cut. */
export const maxDiagnosticCharacters = 1_000

/**
 * What may leave the page about one recipient of a notice, by its place in the list. Of who wrote the mail only the
 * domain; neither subject nor text nor message id. A notice without recipients has what it says of the whole.
 */
export function evidenceOf(reading: BounceReading, recipientIndex: number): BounceEvidence {
  const recipient = reading.recipients[recipientIndex]
  const { dialect, reportingMta, arrivedAt, noticedAt, attempts, sender, settings } = reading
  const address = recipient?.address ?? recipient?.originalRecipient
  return {
    kind: kindFor(reading.kind, recipient),
    reason: recipient?.reason ?? 'unknown',
    isExpired: recipient?.isExpired ?? false,
    ...known({
      dialect,
      recipient: address?.toLowerCase(),
      senderDomain: domainOf(sender),
      status: recipient?.status,
      replyCode: recipient?.replyCode,
      diagnosticText: recipient?.diagnosticText?.slice(0, maxDiagnosticCharacters),
      saidBy: recipient?.saidBy,
      remoteMta: recipient?.remoteMta,
      remoteAddress: recipient?.remoteAddress,
      reportingMta,
      sendingAddress: reading.sendingAddresses[0],
      arrivedAt,
      noticedAt,
      lastAttemptAt: recipient?.lastAttemptAt,
      deadlineAt: recipient?.willRetryUntil ?? reading.deadlineAt,
      delayNoticeSeconds: settings.delayNoticeSeconds,
      expirySeconds: settings.expirySeconds,
      attempts,
    }),
  }
}

/** One notice can tell several stories: delayed for one recipient, failed for another. */
function kindFor(kind: BounceKind, recipient: BounceRecipient | undefined): BounceKind {
  const isAboutDelivery = kind !== 'auto-reply' && kind !== 'complaint' && kind !== 'not-a-bounce'
  return isAboutDelivery && recipient !== undefined ? recipient.action : kind
}

function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1
  const domain = at === -1 ? '' : (address?.slice(at + 1) ?? '')
  return domain === '' ? undefined : domain.toLowerCase()
}

type Known<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

/** Without the values that are absent. */
function known<Values extends object>(values: Values): Known<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<Values>
}
