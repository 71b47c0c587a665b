import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Lotus (IBM, HCL) Domino: “Your message … was not delivered to: … because: …”. */
export const domino: Dialect = {
  name: 'domino',
  product: 'Lotus Domino',
  source: 'HCL Domino: messages of the router; seen since 1999',
  signs: [
    { line: 'was not delivered to:' },
    { line: 'wurde nicht zugestellt an:' },
    { line: 'not listed in Domino Directory' },
    { line: 'not listed in public Name & Address Book' },
    { line: 'Domino Directory' },
    { field: 'subject', holds: 'delivery failure: user ' },
  ],
  lines: [
    row.kind('failed', 'was not delivered to:', undefined, { opens: 'recipients' }),
    row.kind('failed', 'wurde nicht zugestellt an:', undefined, { opens: 'recipients' }),
    row.kind('delayed', 'has not yet been delivered to:', undefined, { opens: 'recipients' }),
    row.recipient('{recipient}', '  lee@fabrikam.example', { within: 'recipients' }),
    row.recipient('{recipient} {words}', '  lee@fabrikam.example (Lee)', { within: 'recipients' }),
    row.recipient('{words} <{recipient}>', '  "Lee" <lee@fabrikam.example>', { within: 'recipients' }),
    row.aboutRecipient('because:', 'because:', { opens: 'because' }),
    row.aboutRecipient('weil:', 'weil:', { opens: 'because' }),
  ],
  words: [
    row.words(
      'Error transferring to {remoteMta}; SMTP Protocol Returned a {words} Error {reply}',
      'Error transferring to mx1.fabrikam.example; SMTP Protocol Returned a Permanent Error 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.words(
      'Error transferring to {remoteMta}; {reply}',
      'Error transferring to mx1.fabrikam.example; Connection timed out',
      { saidBy: 'reporting' },
    ),
    row.words('not listed in Domino Directory', 'User lee (lee@fabrikam.example) not listed in Domino Directory', {
      reason: 'address-unknown',
    }),
    row.words('not listed in public Name & Address Book', 'User lee not listed in public Name & Address Book', {
      reason: 'address-unknown',
    }),
    row.words(
      'nicht im Domino-Verzeichnis',
      'Benutzer lee (lee@fabrikam.example) nicht im Domino-Verzeichnis aufgeführt',
      {
        reason: 'address-unknown',
      },
    ),
    row.words(
      'no se encuentra en el Directorio de Domino',
      'El usuario lee no se encuentra en el Directorio de Domino',
      {
        reason: 'address-unknown',
      },
    ),
    row.words(
      'not unique. Several matches found',
      'Recipient user name lee not unique. Several matches found in Domino Directory.',
      {
        reason: 'address-unknown',
      },
    ),
    row.words(
      'No route found to domain {host}',
      'No route found to domain FABRIKAM from server HUB01/Adatum. Check Server, Connection and Domain documents.',
      {
        reason: 'domain-unknown',
      },
    ),
    row.words('Maximum hop count exceeded', 'Maximum hop count exceeded. Message probably in a routing loop.', {
      reason: 'loop',
    }),
    row.words(
      'database would exceed its disk quota',
      'Cannot allocate database object - database would exceed its disk quota.',
      {
        reason: 'mailbox-full',
      },
    ),
    row.words(
      'Remote system no longer responding',
      'Error transferring to mx1.fabrikam.example; Remote system no longer responding',
      {
        reason: 'connection-lost',
      },
    ),
  ],
}

/** The SMTP gateway of Lotus Notes 4 and cc:Mail: the reason first, below it the address. */
export const notes: Dialect = {
  name: 'notes',
  product: 'Lotus Notes 4, SMTP MTA',
  source: 'seen, 1997 to 2003',
  kind: 'failed',
  signs: [{ line: 'Failure Reasons --------' }],
  lines: [
    row.end('------- Failure Reasons --------', undefined, { opens: 'reasons' }),
    row.end('------- Returned Message --------', undefined, { opens: 'returned' }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: 'reasons' }),
    row.said('{reply}', 'User not listed in public Name & Address Book', { within: 'reasons', saidBy: 'reporting' }),
  ],
  words: [
    row.words('not listed in public Name & Address Book', 'User lee not listed in public Name & Address Book', {
      reason: 'address-unknown',
    }),
  ],
}
