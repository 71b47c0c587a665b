import type { BounceNotice } from '@waypost/core/facts'

/** What a notice of a failed or delayed delivery lacks; undefined when a check has all it needs. */
export function missingWords({ recipient, status, replyCode, diagnosticText }: BounceNotice): string | undefined {
  const hasCode = status !== undefined || replyCode !== undefined
  if (recipient === undefined && !hasCode) {
    return 'We found no recipient and no error code in this text. Paste the whole message, including the part called ‘Diagnostic information’ or ‘Final-Recipient’.'
  }
  if (recipient === undefined) return 'We found a code, but no recipient. Enter below whom the mail was for.'
  if (!hasCode && diagnosticText === undefined)
    return 'We found the recipient, but no code. The whole message may have one.'
  return undefined
}
