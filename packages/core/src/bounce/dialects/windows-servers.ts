import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Mail servers for Windows that name the recipient and what the other server replied, a line each. */
export const hmailserver: Dialect = {
  name: 'hmailserver',
  product: 'hMailServer',
  source: 'hMailServer: SMTPDeliverer.cpp, server messages SEND_FAILED_NOTIFICATION',
  kind: 'failed',
  signs: [{ line: 'hMailServer sent:' }, { line: 'Error Type: SMTP' }, { line: 'Remote server replied:' }],
  lines: [
    row.kind('failed', 'Your message did not reach some or all of the intended recipients.'),
    row.kind('failed', 'The following recipient(s) could not be reached:'),
    row.recipient('{recipient}', 'lee@fabrikam.example'),
    row.skip('Sent: {words}', 'Sent: Mon, 23 Nov 2026 18:52:19 +0000'),
    row.skip('Subject: {words}', 'Subject: Offer 4711'),
    row.skip('Error Type: {words}', 'Error Type: SMTP'),
    row.aboutRecipient('Remote server {remoteAddress} issued an error.', 'Remote server (192.0.2.11) issued an error.'),
    row.aboutRecipient('hMailServer sent: {words}', 'hMailServer sent: RCPT TO:<lee@fabrikam.example>'),
    row.said('Remote server replied: {reply}', 'Remote server replied: 550 5.1.1 User unknown', { saidBy: 'remote' }),
    row.said(
      'Error Description: {reply}',
      "Error Description: No mail servers appear to exists for the recipient's address.",
      {
        saidBy: 'reporting',
      },
    ),
    row.skip('Additional information: {words}', 'Additional information: Please check the address.'),
    row.skip('Tried {attempts} time(s)', 'Tried 4 time(s)'),
    row.end('hMailServer'),
  ],
  words: [
    row.words('No mail servers appear to exist', "No mail servers appear to exists for the recipient's address.", {
      reason: 'domain-unknown',
    }),
  ],
}

export const mailEnable: Dialect = {
  name: 'mailenable',
  product: 'MailEnable',
  source: 'mailenable.com: ME020154 and notices seen',
  signs: [
    { line: '[SMTP:' },
    { line: 'Message could not be delivered to some recipients.' },
    { field: 'x-mailer', holds: 'mailenable' },
  ],
  lines: [
    row.kind('failed', 'Message could not be delivered to some recipients.'),
    row.kind('failed', 'The following recipient(s) could not be reached:'),
    row.kind('delayed', '{words}has been delayed{words}', 'Message delivery has been delayed.'),
    row.recipient('Recipient: [SMTP:{recipient}]', 'Recipient: [SMTP:lee@fabrikam.example]'),
    row.recipient('[SMTP:{recipient}]', '[SMTP:lee@fabrikam.example]'),
    row.said(
      'Reason: Remote SMTP Server Returned: {reply}',
      'Reason: Remote SMTP Server Returned: 550 5.1.1 User unknown',
      {
        saidBy: 'remote',
      },
    ),
    row.said('Reason: {reply}', 'Reason: The message could not be delivered because the domain name does not exist'),
    row.end('Message headers follow:'),
    row.end('Message contents follow:'),
  ],
}

export const smarterMail: Dialect = {
  name: 'smartermail',
  product: 'SmarterMail',
  source: 'seen',
  kind: 'failed',
  signs: [
    { line: 'Could not deliver message to the following recipient(s):' },
    { line: 'The header and top 20 lines of the message follows' },
  ],
  lines: [
    row.kind('failed', 'Could not deliver message to the following recipient(s):'),
    row.recipient('Failed Recipient: {recipient}', 'Failed Recipient: lee@fabrikam.example'),
    row.said('Reason: Remote host said: {reply}', 'Reason: Remote host said: 550 5.1.1 User unknown', {
      saidBy: 'remote',
    }),
    row.said('Reason: {reply}', 'Reason: The domain does not exist'),
    row.end(
      '-- The header and top 20 lines of the message follow{words}',
      '-- The header and top 20 lines of the message follows --',
    ),
  ],
}

/** Ipswitch IMail Server, “SMTP32”. */
export const imail: Dialect = {
  name: 'imail',
  product: 'IMail',
  source: 'Ipswitch IMail Server: SMTP32, messages of its log and notices',
  kind: 'failed',
  signs: [
    { field: 'x-mailer', holds: '<smtp32 ' },
    { line: 'Invalid final delivery userid:' },
    { line: 'User mailbox exceeds allowed size:' },
    { line: 'Body of message generated response:' },
  ],
  lines: [
    row.recipient('Unknown user: {recipient}', 'Unknown user: lee@fabrikam.example', { reason: 'address-unknown' }),
    row.recipient('Unknown host: {recipient}', 'Unknown host: lee@fabrikam.example', { reason: 'domain-unknown' }),
    row.recipient('Invalid final delivery userid: {recipient}', 'Invalid final delivery userid: lee@fabrikam.example', {
      reason: 'address-unknown',
    }),
    row.recipient(
      'User mailbox exceeds allowed size: {recipient}',
      'User mailbox exceeds allowed size: lee@fabrikam.example',
      {
        reason: 'mailbox-full',
      },
    ),
    row.recipient(
      'Delivery failed {attempts} attempts: {recipient}',
      'Delivery failed 20 attempts: lee@fabrikam.example',
      {
        isExpired: true,
      },
    ),
    row.recipient('undeliverable to {recipient}', 'undeliverable to lee@fabrikam.example'),
    row.recipient('undeliverable: {recipient}', 'undeliverable: lee@fabrikam.example'),
    row.said('Body of message generated response: {reply}', 'Body of message generated response: 550 5.7.1 Refused', {
      saidBy: 'remote',
    }),
    row.aboutRecipient('Body of message generated response:', 'Body of message generated response:'),
    row.end('Original message follows.'),
  ],
}

/** Mercury/32, the mail server of Pegasus Mail. */
export const mercury: Dialect = {
  name: 'mercury',
  product: 'Mercury/32',
  source: 'Mercury/32: template for delivery failures (FAILURE.MER)',
  kind: 'failed',
  signs: [{ line: 'The local mail transport system has reported the following problems' }],
  lines: [
    row.kind(
      'failed',
      'The local mail transport system has reported the following problems it encountered while trying to deliver your message:',
    ),
    row.recipient('*** {recipient}', '*** lee@fabrikam.example'),
    row.end('-------------{words}', '--------------------------------------------------------------------'),
  ],
}

export const xmail: Dialect = {
  name: 'xmail',
  product: 'XMail',
  source: 'XMail: SMAILUtils.cpp, USmlMailLoopErrorMessage',
  kind: 'failed',
  signs: [{ line: '[<00>] XMail bounce:' }, { line: '[<02>] The reason of the delivery failure was:' }],
  lines: [
    row.recipient(
      '[<00>] XMail bounce: Rcpt=[{recipient}];Error=[{reply}]',
      '[<00>] XMail bounce: Rcpt=[lee@fabrikam.example];Error=[550 5.1.1 User unknown]',
    ),
    row.aboutMessage(
      '[<01>] Error sending message {words} from [{reportingMta}].',
      '[<01>] Error sending message [1100000000.1.mail.adatum.example] from [mail.adatum.example].',
    ),
    row.aboutMessage('Mail From: {sender}', 'Mail From: <pat@adatum.example>'),
    row.recipient('Rcpt To: {recipient}', 'Rcpt To:   <lee@fabrikam.example>'),
    row.aboutRecipient('Server: <{remoteMta}> {remoteAddress}', 'Server:    <mx1.fabrikam.example> [192.0.2.11]'),
    row.aboutRecipient('Server: <{remoteMta}>', 'Server:    <mx1.fabrikam.example>'),
    row.skip('ID: {words}', 'ID: <S1100000000>'),
    row.aboutRecipient(
      '[<02>] The reason of the delivery failure was:',
      '[<02>] The reason of the delivery failure was:',
    ),
    row.end('[<{number}>] Here is listed {words}', '[<05>] Here is listed the initial part of the message:'),
  ],
}
