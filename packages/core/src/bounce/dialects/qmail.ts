import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** qmail and its children (netqmail, notqmail, s/qmail, qmail-ldap, vpopmail): a paragraph an address (QSBMF). */
export const qmail: Dialect = {
  name: 'qmail',
  product: 'qmail',
  source: 'notqmail: qmail-send.c, qmail-remote.c, qmail-local.c; qmail-ldap; vpopmail: vdelivermail.c; QSBMF',
  kind: 'failed',
  signs: [
    { line: 'This is the qmail-send program at' },
    { line: 'This is the qmail program at' },
    { line: "I'm not going to try again; this message has been in the queue too long" },
    { line: '--- Below this line is a copy of the message.' },
    { line: "I wasn't able to deliver your message to the following addresses" },
  ],
  lines: [
    row.kind(
      'failed',
      '{words}This is the qmail-send program at {reportingMta}.',
      'Hi. This is the qmail-send program at mail.adatum.example.',
    ),
    row.kind(
      'failed',
      "I'm afraid I wasn't able to deliver your message to the following addresses.{words}",
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
    ),
    row.skip("This is a permanent error; I've given up. Sorry it didn't work out."),
    row.recipient('{recipient}:', '<lee@fabrikam.example>:'),
    row.recipient('{recipient}: {reply}', '<lee@fabrikam.example>: This address no longer accepts mail.'),
    row.end('--- Below this line is {words}', '--- Below this line is a copy of the message.'),
    row.end('--- Enclosed {words}', '--- Enclosed is a copy of the message.'),
    row.end('--- Undelivered message follows{words}', '--- Undelivered message follows ---'),
  ],
  words: [
    row.words(
      'Remote host said: {reply} Giving up on',
      '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 User unknown Giving up on 192.0.2.1.',
      { saidBy: 'remote' },
    ),
    row.words(
      "Remote host said: {reply} I'm not going to try again",
      "Connected to 192.0.2.1 but sender was rejected. Remote host said: 421 4.7.0 Later I'm not going to try again; this message has been in the queue too long.",
      { saidBy: 'remote' },
    ),
    row.words(
      'Remote host said: {reply}',
      '192.0.2.1 failed after I sent the message. Remote host said: 550 5.7.1 No',
      {
        saidBy: 'remote',
      },
    ),
    row.words('Giving up on {remoteAddress}', 'Giving up on 192.0.2.1.'),
    row.words(
      'Connected to {remoteAddress} but connection died',
      'Connected to 192.0.2.1 but connection died. (#4.4.2)',
      {
        reason: 'connection-lost',
        saidBy: 'reporting',
      },
    ),
    row.words('Connected to {remoteAddress} but', 'Connected to 192.0.2.1 but sender was rejected.'),
    row.words(
      'this message has been in the queue too long',
      "I'm not going to try again; this message has been in the queue too long.",
      {
        isExpired: true,
      },
    ),
    row.words(
      "I wasn't able to establish an SMTP connection",
      "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)",
      {
        reason: 'no-answer',
        saidBy: 'reporting',
      },
    ),
    row.words(
      "I couldn't find any host named {host}",
      "Sorry, I couldn't find any host named fabrikam.example. (#5.1.2)",
      {
        reason: 'domain-unknown',
        saidBy: 'reporting',
      },
    ),
    row.words("I couldn't find any host by that name", "Sorry, I couldn't find any host by that name. (#4.1.2)", {
      reason: 'dns-failed',
      saidBy: 'reporting',
    }),
    row.words(
      "I couldn't find a mail exchanger or IP address",
      "Sorry, I couldn't find a mail exchanger or IP address. (#5.4.4)",
      {
        reason: 'domain-unknown',
        saidBy: 'reporting',
      },
    ),
    row.words('CNAME lookup failed', 'CNAME lookup failed temporarily. (#4.4.3)', {
      reason: 'dns-failed',
      saidBy: 'reporting',
    }),
    row.words('no mailbox here by that name', 'Sorry, no mailbox here by that name. (#5.1.1)', {
      reason: 'address-unknown',
    }),
    row.words(
      'it already has my Delivered-To line',
      'This message is looping: it already has my Delivered-To line. (#5.4.6)',
      {
        reason: 'loop',
        saidBy: 'reporting',
      },
    ),
    row.words(
      "it isn't in my control/locals file",
      "Although I'm listed as a best-preference MX or A for that host, it isn't in my control/locals file, so I don't treat it as local. (#5.4.6)",
      {
        reason: 'loop',
        saidBy: 'reporting',
      },
    ),
    row.words(
      'The users mailfolder is over the allowed quota',
      'The users mailfolder is over the allowed quota (size). (#5.2.2)',
      {
        reason: 'mailbox-full',
      },
    ),
    row.words('user is over quota', 'user is over quota', { reason: 'mailbox-full' }),
    row.words('account is locked', 'vdelivermail: account is locked email bounced lee@fabrikam.example', {
      reason: 'mailbox-disabled',
    }),
    row.words('Mailaddress is administrative{words} disabled', 'Mailaddress is administratively disabled. (#5.2.1)', {
      reason: 'mailbox-disabled',
    }),
    row.words('System resources temporarily unavailable', 'System resources temporarily unavailable. (#4.3.0)', {
      reason: 'server-fault',
    }),
  ],
}
