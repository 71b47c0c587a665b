import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** In the second one the other side has answered: what Sendmail adds then is its own summary of that answer. */
const transcript = ['transcript', 'answered']

/** Sendmail 5 to 8 and what was made of it; a list of addresses where there is one, and the transcript. */
export const sendmail: Dialect = {
  name: 'sendmail',
  product: 'Sendmail',
  kind: 'failed',
  source: 'Sendmail: savemail.c (errbody), usersmtp.c, deliver.c (giveresponse, logdelivery), queue.c',
  signs: [
    { line: '----- The following addresses had ' },
    { line: '---The following addresses had ' },
    { line: 'Transcript of session follows' },
    { line: 'Will keep trying until message is ' },
    { line: 'Message will be deleted from queue' },
    { line: 'Warning: message still undelivered after ' },
  ],
  lines: [
    row.kind('delayed', '** THIS IS A WARNING MESSAGE ONLY **'),
    row.kind('delayed', '** YOU DO NOT NEED TO RESEND YOUR MESSAGE **'),
    row.aboutMessage(
      'The original message was received at {date} from {words}',
      'The original message was received at Mon, 23 Nov 2026 18:52:19 GMT from desk.adatum.example [192.0.2.31]',
      { timing: 'arrival' },
    ),
    row.aboutMessage(
      'The original message was received at {date}',
      'The original message was received at Mon, 23 Nov 2026 18:52:19 GMT',
      { timing: 'arrival' },
    ),
    row.kind('failed', '----- The following addresses had permanent fatal errors -----', undefined, {
      opens: 'addresses',
    }),
    row.kind('failed', '----- The following addresses had permanent delivery errors -----', undefined, {
      opens: 'addresses',
    }),
    row.kind('failed', '----- The following addresses had delivery problems -----', undefined, { opens: 'addresses' }),
    row.skip('---The following addresses had delivery errors---', undefined, { opens: 'addresses' }),
    row.kind('delayed', '----- The following addresses had transient non-fatal errors -----', undefined, {
      opens: 'addresses',
    }),
    row.kind('delivered', '----- The following addresses had successful delivery notifications -----', undefined, {
      opens: 'addresses',
    }),
    row.end('----- Transcript of session follows -----', undefined, { opens: 'transcript' }),
    row.end('----- Transcript of session follows {words}', '----- Transcript of session follows (unlimited) -----', {
      opens: 'transcript',
    }),
    row.end('----- Unsent message {words}', '----- Unsent message follows -----', { opens: 'returned' }),
    row.end('----- Original message {words}', '----- Original message follows -----', { opens: 'returned' }),
    row.end('----- Message header {words}', '----- Message header follows -----', { opens: 'returned' }),
    row.end('----- Message text {words}', '----- Message text follows -----', { opens: 'returned' }),
    row.aboutRecipient('----- Non-delivered information -----', '----- Non-delivered information -----', {
      opens: 'information',
    }),
    row.skip('----- {words} -----', '----- Recipients of this delivery -----', { opens: 'addresses' }),

    row.said('(reason: {reply})', '(reason: 550 5.1.1 <lee@fabrikam.example>... User unknown)', {
      within: 'addresses',
      saidBy: 'remote',
    }),
    row.skip('(reason: )', undefined, { within: 'addresses' }),
    row.recipient('(expanded from: {recipient})', '(expanded from: <lee@fabrikam.example>)', {
      within: 'program',
      opens: 'addresses',
    }),
    row.skip('(expanded from: {words})', '(expanded from: <team@adatum.example>)'),
    row.recipient('{recipient} ({reply})', '<lee@fabrikam.example> (unrecoverable error)', { within: 'addresses' }),
    row.recipient('{recipient} [{reply}]', 'lee@fabrikam.example [Connection timed out]', { within: 'addresses' }),
    row.recipient('{recipient}... {reply}', '<lee@fabrikam.example>... relayed; expect no further notifications', {
      within: 'addresses',
    }),
    row.recipient('>>> {recipient} {words}', '>>> lee@fabrikam.example <lee@fabrikam.example>', {
      within: 'addresses',
    }),
    row.recipient('{recipient}', '<lee@fabrikam.example>', { within: 'addresses' }),
    row.skip('"|{words}', '"|/usr/local/bin/filter lee"', { within: 'addresses', opens: 'program' }),

    row.end('... while talking to {remoteMta}:', '... while talking to mx1.fabrikam.example.:', {
      opens: 'transcript',
    }),
    row.end('.... while talking to {remoteMta}:', '.... while talking to mx1.fabrikam.example.:', {
      opens: 'transcript',
    }),
    row.end('While talking to {remoteMta}:', 'While talking to mx1.fabrikam.example:', { opens: 'transcript' }),
    row.aboutRecipient('>>> RCPT To:{recipient} {words}', '>>> RCPT To:<lee@fabrikam.example> NOTIFY=FAILURE', {
      within: transcript,
    }),
    row.aboutRecipient('>>> RCPT To:{recipient}', '>>> RCPT To:<lee@fabrikam.example>', { within: transcript }),
    row.end('>>> {words}', '>>> DATA', { within: transcript }),
    row.end('>> {words}', '>> DATA', { within: transcript }),
    row.skip('<<< 503 {words}', '<<< 503 5.0.0 Need RCPT (recipient)', { within: transcript }),
    row.skip('<<< {words} no valid recipients{words}', '<<< 554 5.5.1 Error: no valid recipients', {
      within: transcript,
    }),
    row.said('<<< {reply}', '<<< 550 5.1.1 <lee@fabrikam.example>... User unknown', {
      within: transcript,
      saidBy: 'remote',
      opens: 'answered',
    }),
    row.aboutRecipient('{code} {status} {recipient}... {words}', '550 5.1.1 <lee@fabrikam.example>... User unknown', {
      within: 'answered',
      opens: 'transcript',
    }),
    row.aboutRecipient('{code} {recipient}... {words}', '550 <lee@fabrikam.example>... User unknown', {
      within: 'answered',
      opens: 'transcript',
    }),
    row.aboutRecipient(
      '{code} {status} {recipient}... {reply}',
      '550 5.1.2 <lee@fabrikam.example>... Host unknown (Name server: fabrikam.example: host not found)',
      { within: transcript, saidBy: 'reporting' },
    ),
    row.aboutRecipient('{code} {recipient}... {reply}', '550 <lee@fabrikam.example>... User unknown', {
      within: transcript,
      saidBy: 'reporting',
    }),
    row.aboutRecipient(
      '{recipient}... {reply}',
      '<lee@fabrikam.example>... Deferred: Connection timed out with mx1.fabrikam.example.',
      { within: transcript, saidBy: 'reporting' },
    ),
    row.aboutRecipient('{code} {recipient}: {reply}', '550 <lee@fabrikam.example>: Recipient address rejected', {
      within: transcript,
      saidBy: 'reporting',
    }),
    row.skip('554 5.0.0 Service unavailable'),
    row.skip('501 5.6.0 Data format error'),
    row.kind(
      'delayed',
      'Warning: message still undelivered after {span}',
      'Warning: message still undelivered after 4 hours',
      { timing: 'noticeAfter' },
    ),
    row.kind(
      'delayed',
      'Will keep trying until message is {span} old',
      'Will keep trying until message is 5 days old',
      {
        timing: 'expiresAfter',
      },
    ),
    row.kind('failed', 'Message could not be delivered for {span}', 'Message could not be delivered for 5 days', {
      timing: 'expiresAfter',
      isExpired: true,
    }),
    row.kind('failed', 'Message will be deleted from queue'),
    row.end(
      '{code} {host} ({words})... {reply}',
      '421 fabrikam.example (smtp)... Deferred: Connection timed out during user open with fabrikam.example',
      { within: transcript, saidBy: 'reporting' },
    ),
    row.said('{code} {words}', '451 4.0.0 Operating system error', { within: transcript, saidBy: 'reporting' }),
  ],
  words: [
    row.words(
      'Deferred: Connection {words} with {remoteMta}',
      'Deferred: Connection timed out with mx1.fabrikam.example.',
      {
        reason: 'no-answer',
      },
    ),
    row.words('Deferred: Connection refused by {remoteMta}', 'Deferred: Connection refused by mx1.fabrikam.example.', {
      reason: 'no-answer',
    }),
    row.words(
      'Deferred: Operation timed out with {remoteMta}',
      'Deferred: Operation timed out with mx1.fabrikam.example.',
      {
        reason: 'no-answer',
      },
    ),
    row.words('Deferred: No route to host', 'Deferred: No route to host', { reason: 'no-answer' }),
    row.words('Deferred: Connection reset by {remoteMta}', 'Deferred: Connection reset by mx1.fabrikam.example.', {
      reason: 'connection-lost',
    }),
    row.words('host name lookup failure', 'Deferred: Name server: fabrikam.example.: host name lookup failure', {
      reason: 'dns-failed',
    }),
    row.words(
      'Host unknown (Name server: {remoteMta}: host not found)',
      'Host unknown (Name server: fabrikam.example: host not found)',
      {
        reason: 'domain-unknown',
      },
    ),
    row.words('Host unknown', '550 Host unknown (Authoritative answer from name server)', { reason: 'domain-unknown' }),
    row.words('Too many hops {number} ({number} max)', 'Too many hops 26 (25 max): from <lee@adatum.example>', {
      reason: 'loop',
    }),
    row.words(
      'config error: mail loops back to me',
      '553 5.3.5 fabrikam.example. config error: mail loops back to me (MX problem?)',
      {
        reason: 'loop',
      },
    ),
  ],
}
