import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** MDaemon: what failed, then the transcript of the session with a time in front of each line. */
export const mdaemon: Dialect = {
  name: 'mdaemon',
  product: 'MDaemon',
  source: 'MDaemon: DelErr.dat, DelWarn.dat, the templates of its notices; seen',
  signs: [
    { line: 'had PERMANENT fatal delivery errors' },
    { line: 'had TRANSIENT non-fatal delivery errors' },
    { line: 'The following addresses did NOT receive a copy of your message' },
    { line: '--- Session Transcript ---' },
    { field: 'x-mdaemon-deliver-to', holds: '' },
    { field: 'x-mdds', holds: '' },
  ],
  lines: [
    row.kind(
      'failed',
      '{words} had PERMANENT fatal delivery errors{words}',
      'The attached message had PERMANENT fatal delivery errors!',
    ),
    row.kind(
      'delayed',
      '{words} had TRANSIENT non-fatal delivery errors{words}',
      'The attached message had TRANSIENT non-fatal delivery errors.',
    ),
    row.kind('failed', 'The following addresses did NOT receive a copy of your message:', undefined, {
      opens: 'recipients',
    }),
    row.recipient('> {recipient}', '> lee@fabrikam.example', { within: 'recipients' }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: 'recipients' }),
    row.recipient('Failed address: {recipient}', 'Failed address: lee@fabrikam.example'),
    row.recipient('Delayed address: {recipient}', 'Delayed address: lee@fabrikam.example'),
    row.recipient('Affected address: {recipient}', 'Affected address: lee@fabrikam.example'),
    row.aboutRecipient('--- Session Transcript ---', '--- Session Transcript ---', { opens: 'transcript' }),
    row.end('--- End Transcript ---', undefined, { opens: 'end' }),
    row.skip('{words}--> {words}', 'Mon 2026-11-23 18:52:19: --> RCPT To:<lee@fabrikam.example>', {
      within: 'transcript',
    }),
    row.said('{words}<-- {reply}', 'Mon 2026-11-23 18:52:19: <-- 550 5.1.1 User unknown', {
      within: 'transcript',
      saidBy: 'remote',
    }),
    row.skip('{words}* From: {words}', 'Mon 2026-11-23 18:52:19: *  From: pat@adatum.example', {
      within: 'transcript',
    }),
    row.skip('{words}* To: {words}', 'Mon 2026-11-23 18:52:19: *  To: lee@fabrikam.example', { within: 'transcript' }),
    row.skip('{words}* Subject: {words}', 'Mon 2026-11-23 18:52:19: *  Subject: Offer 4711', { within: 'transcript' }),
    row.said('{words}: * {reply}', 'Mon 2026-11-23 18:52:19: *  Winsock Error 10060 Connection timed out', {
      within: 'transcript',
      saidBy: 'reporting',
    }),
    row.skip('{words}', 'Mon 2026-11-23 18:52:19: Parsing message', { within: 'transcript' }),
  ],
  words: [
    row.words('Winsock Error 10060', 'Winsock Error 10060 Connection timed out', { reason: 'no-answer' }),
    row.words('Winsock Error 10061', 'Winsock Error 10061 Connection refused', { reason: 'no-answer' }),
    row.words('Winsock Error 10054', 'Winsock Error 10054 Connection was reset', { reason: 'connection-lost' }),
  ],
}
