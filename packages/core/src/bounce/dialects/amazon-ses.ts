import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

export const amazonSes: Dialect = {
  name: 'amazon-ses',
  product: 'Amazon SES and WorkMail',
  source: 'docs.aws.amazon.com/ses: bounce notifications; seen',
  kind: 'failed',
  signs: [
    { line: 'An error occurred while trying to deliver the mail to the following recipients:' },
    { field: 'from', holds: '@email-bounces.amazonses.com' },
    { line: '"notificationType":"Bounce"' },
  ],
  lines: [
    row.kind('failed', 'An error occurred while trying to deliver the mail to the following recipients:'),
    row.recipient(
      'The following message to {recipient} was undeliverable.',
      'The following message to <lee@fabrikam.example> was undeliverable.',
    ),
    row.skip('The reason for the problem:'),
    row.aboutRecipient('Technical report:', 'Technical report:'),
    row.aboutMessage('Reporting-MTA: {words}; {reportingMta}', 'Reporting-MTA: dsn; a1-2.smtp-out.amazonses.example'),
    row.skip('Action: {words}', 'Action: failed'),
    row.skip('Remote-MTA: {words}', 'Remote-MTA: dns; mx1.fabrikam.example'),
    row.recipient('Final-Recipient: {words}; {recipient}', 'Final-Recipient: rfc822; lee@fabrikam.example'),
    row.said('Diagnostic-Code: {words}; {reply}', 'Diagnostic-Code: smtp; 550 5.1.1 User unknown'),
    row.aboutRecipient('Status: {status}', 'Status: 5.1.1'),
    row.recipient(
      '{words}"emailAddress":"{recipient}"{words}"status":"{status}"{words}"diagnosticCode":"{reply}"{words}',
      '"bouncedRecipients":[ "emailAddress":"lee@fabrikam.example","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown" ]',
      { kind: 'failed' },
    ),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
  ],
  words: [
    row.words(
      'Message expired: unable to deliver in {span}.<{reply}>',
      '554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>',
      { timing: 'expiresAfter', isExpired: true },
    ),
  ],
}
