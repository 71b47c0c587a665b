/** What becomes of mail for one recipient, as a mail server says it in a notice. */
export interface Told {
  to: string
  /** Who wrote the mail; the notice goes there. */
  from?: string
  status: string
  /** As in `smtp; 550 5.1.1 User unknown`, with the type of what is said. */
  diagnostic: string
  remoteMta?: string
  /** Until when it is tried; then it is a delay notice. */
  retryUntil?: string
}

/** When the mail of all notices was sent, and when they were written: within what stories remember. */
export const sentAt = 'Sat, 21 Nov 2026 06:00:00 +0000'
export const noticedAt = 'Mon, 23 Nov 2026 06:00:00 +0000'

/** A notice in the form of RFC 3464, from the mail server of who wrote the mail. */
export function deliveryReport({ to, from = 'priya@northgate.example', ...told }: Told): string {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const isDelay = told.retryUntil !== undefined
  return [
    `Date: ${noticedAt}`,
    `From: Mail Delivery System <MAILER-DAEMON@mail.${domain}>`,
    `To: ${from}`,
    `Subject: ${isDelay ? 'Delayed Mail (still being retried)' : 'Undelivered Mail Returned to Sender'}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `This is about your message to <${to}>.`,
    '',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; mail.${domain}`,
    `Arrival-Date: ${sentAt}`,
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${isDelay ? 'delayed' : 'failed'}`,
    `Status: ${told.status}`,
    ...(told.remoteMta === undefined ? [] : [`Remote-MTA: dns; ${told.remoteMta}`]),
    `Diagnostic-Code: ${told.diagnostic}`,
    ...(isDelay ? [`Will-Retry-Until: ${told.retryUntil}`] : []),
    '',
    '--part',
    'Content-Type: text/rfc822-headers',
    '',
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${sentAt}`,
    'Subject: Offer',
    '',
    '--part--',
    '',
  ].join('\r\n')
}
