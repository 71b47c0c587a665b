import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** What keeps mailing lists and refuses a post: not a fault of delivery, a rule of the list. */
export const mailingList: Dialect = {
  name: 'mailing-list',
  product: 'a mailing list (Mailman, Sympa, fml, ezmlm, LISTSERV)',
  source:
    'Mailman: templates/en; Sympa: mail_tt2/reject.tt2; fml 4: libkern.pl; ezmlm-idx: text/; LISTSERV: mail templates',
  kind: 'failed',
  signs: [
    { line: 'You are not allowed to post to this mailing list, and your message has been automatically rejected' },
    { line: 'mailing list has been rejected by the list moderator' },
    { line: 'You are not a member of this mailing list' },
    { line: 'This is the ezmlm program' },
    { line: 'You are not authorized to send mail to the' },
    { line: 'You are not allowed to send this message for the following reason' },
    { line: '(attached below) was rejected' },
    { line: 'Posting of your message titled' },
  ],
  lines: [
    row.end('If you know {words}', 'If you know the general guide of this list, please send mail with'),
    row.recipient(
      'You are not a member of this mailing list {recipient}.',
      'You are not a member of this mailing list <crew@fabrikam.example>.',
      { kind: 'failed', reason: 'policy' },
    ),
    row.kind(
      'failed',
      'You are not allowed to post to this mailing list, and your message has been automatically rejected.{words}',
      'You are not allowed to post to this mailing list, and your message has been automatically rejected. If you think that your messages are',
    ),
    row.kind(
      'failed',
      'has been rejected by the list moderator.{words}',
      'has been rejected by the list moderator. The moderator gave the following reason for rejecting your request:',
    ),
    row.recipient('{recipient} mailing list{words}', 'crew@fabrikam.example mailing list.', {
      kind: 'failed',
      reason: 'policy',
    }),
    row.recipient(
      'Your message for list {words} (attached below) was rejected{words} {recipient}{words}',
      "Your message for list 'crew' (attached below) was rejected. crew@fabrikam.example",
      { kind: 'failed', reason: 'policy' },
    ),
  ],
}

/** Groups of Google that nobody may write to, or that do not exist; in all languages with this address. */
export const googleGroups: Dialect = {
  name: 'google-groups',
  product: 'Google Groups',
  source: 'seen in many languages',
  kind: 'failed',
  signs: [{ line: 'https://groups.google.com/support/' }],
  lines: [
    row.kind(
      'failed',
      '{words}https://groups.google.com/support/{words}',
      'If you have questions, visit the Help Center at https://groups.google.com/support/.',
      { reason: 'policy' },
    ),
  ],
}

/** A list or a person’s guard that keeps a mail back until somebody says yes: nothing bounced. */
export const held: Dialect = {
  name: 'held',
  product: 'a list with a moderator',
  source: 'Mailman: templates/en/postheld.txt; Sympa, ezmlm, LISTSERV: confirmations of a post',
  kind: 'auto-reply',
  signs: [
    { line: 'Is being held until the list moderator can review it for approval' },
    { line: 'is being held until the list moderator can review it' },
    { line: 'Your post was sent to the list moderator' },
    { line: 'has been forwarded to the moderator' },
  ],
  lines: [row.kind('auto-reply', 'Is being held until the list moderator can review it for approval.')],
}

/** Who must first show that a person wrote it. */
export const challenge: Dialect = {
  name: 'challenge',
  product: 'a challenge to the sender',
  source: 'TMDA: templates; cPanel BoxTrapper: forms; Spam Arrest; Active Spam Killer',
  kind: 'not-a-bounce',
  signs: [
    { line: 'mail delivery software (TMDA)' },
    { line: 'verify that you are a real live human being' },
    { line: 'is being held because the address' },
    { line: 'spamarrest.com/' },
    { line: 'Active Spam Killer' },
    { line: 'confirm that you are human' },
  ],
  lines: [
    row.kind('not-a-bounce', 'This message was created automatically by mail delivery software (TMDA).'),
    row.kind(
      'not-a-bounce',
      'The message you sent requires that you verify that you are a real live human being {words}',
      'The message you sent requires that you verify that you are a real live human being and not a spam source.',
    ),
  ],
}
