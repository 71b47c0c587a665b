import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const james: Dialect = {
  name: 'james',
  product: 'Apache James',
  source: 'Apache James: mailets DSNBounce, Bounce, NotifySender (james-project)',
  kind: 'failed',
  signs: [{ line: 'This is the James mail server at' }],
  lines: [
    row.aboutMessage(
      '{words}This is the James mail server at {reportingMta}.',
      'Hi. This is the James mail server at mail.adatum.example.',
    ),
    row.skip('Failed recipient(s):', 'Failed recipient(s):', { opens: 'recipients' }),
    row.skip('Failed recipient(s): {words}', 'Failed recipient(s): none', { opens: 'recipients' }),
    row.aboutRecipient('Error message:', 'Error message:', { opens: 'error' }),
    row.aboutRecipient('Error message below:', 'Error message below:', { opens: 'error' }),
    row.end('Message details:', 'Message details:', { opens: 'details' }),
    row.recipient('RCPT TO: {recipient}', 'RCPT TO: <lee@fabrikam.example>', { within: 'details' }),
    row.end('{words}: {words}', 'Subject: Offer 4711', { within: 'details' }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: ['', 'recipients'] }),
  ],
}
