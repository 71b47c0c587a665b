import type { BounceReading, BounceRecipient } from '@waypost/core/bounce'
import { explainCode, speakerOf } from '@waypost/core/status-codes'

/** What a notice says, for people: one line a value. */
export function formatBounce(file: string, reading: BounceReading): string {
  const { kind, dialect, reportingMta, arrivedAt, noticedAt, deadlineAt, attempts, recipients } = reading
  const about = lines({
    kind: dialect === undefined ? kind : `${kind}, as ${dialect} writes it`,
    'written by': reportingMta,
    arrived: arrivedAt,
    noticed: noticedAt,
    'gives up': deadlineAt,
    tries: attempts === undefined ? undefined : String(attempts),
  })
  return [file, ...about, ...recipients.flatMap((recipient) => recipientLines(recipient, dialect)), '', ''].join('\n')
}

function recipientLines(recipient: BounceRecipient, dialect: string | undefined): string[] {
  const { address, action, reason, status, replyCode, remoteMta, remoteAddress, diagnosticText } = recipient
  return [
    `  ${address ?? 'a recipient without an address'}: ${action}`,
    ...lines({
      reason,
      code: [replyCode, status].filter((code) => code !== undefined).join(' ') || undefined,
      'code means': codeMeaning(recipient, dialect),
      server: [remoteMta, remoteAddress].filter((name) => name !== undefined).join(' ') || undefined,
      said: diagnosticText,
    }).map((line) => `  ${line}`),
  ]
}

/** What the code means in the mouth of who wrote the notice, and beside these words. */
function codeMeaning(recipient: BounceRecipient, dialect: string | undefined): string | undefined {
  const { status, replyCode, diagnosticText, saidBy, remoteMta } = recipient
  const context = { whose: speakerOf({ dialect, saidBy, remoteMta }), said: diagnosticText }
  return explainCode(status ?? `${replyCode ?? ''}`, context)?.meanings[0]?.means
}

function lines(values: Record<string, string | undefined>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(11)} ${printable(value)}`],
  )
}

/** Nothing of what a server wrote steers the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
}
