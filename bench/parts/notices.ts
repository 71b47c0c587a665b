/** A whole notice as a mail server sends it. */
export interface Notice {
  kind: string
  bytes: Uint8Array
  recipient: string
}

const recipient = 'lee@fabrikam.example'
const refusal = `550 5.1.1 <${recipient}>: Recipient address rejected: User unknown`

/** Notices of several kinds and sizes; what they return grows, what they say does not. */
export function makeNotices(): Notice[] {
  return [
    { kind: 'report', lines: report(2) },
    { kind: 'report with a message', lines: report(700) },
    { kind: 'report with a large message', lines: report(9_000) },
    { kind: 'report for 100 recipients', lines: report(50, 100) },
    { kind: 'text of qmail', lines: plainText(300) },
    { kind: 'HTML in base64', lines: htmlReport('base64') },
    { kind: 'HTML in quoted-printable', lines: htmlReport('quoted-printable') },
  ].map(({ kind, lines }) => ({ kind, recipient, bytes: new TextEncoder().encode(lines.join('\r\n')) }))
}

function report(bodyLines: number, recipients = 1): string[] {
  const others = Array.from({ length: recipients - 1 }, (_, n) => `other${n}@fabrikam.example`)
  const all = [recipient, ...others]
  return [
    ...header('multipart/report; report-type=delivery-status; boundary="b1"'),
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mail.adatum.example.',
    '',
    "I'm sorry to have to inform you that your message could not",
    'be delivered to one or more recipients. It is attached below.',
    '',
    ...all.map((address) => `<${address}>: host mx1.fabrikam.example[192.0.2.10] said: ${refusal}`),
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.adatum.example',
    'Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000 (UTC)',
    ...all.flatMap((address) => [
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      'Remote-MTA: dns; mx1.fabrikam.example',
      `Diagnostic-Code: smtp; ${refusal}`,
    ]),
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    ...returned(bodyLines),
    '--b1--',
    '',
  ]
}

function plainText(bodyLines: number): string[] {
  return [
    ...header('text/plain; charset=us-ascii'),
    'Hi. This is the qmail-send program at mail.adatum.example.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    '',
    `<${recipient}>:`,
    `192.0.2.10 does not like recipient.`,
    `Remote host said: ${refusal}`,
    'Giving up on 192.0.2.10.',
    '',
    '--- Below this line is a copy of the message.',
    '',
    ...returned(bodyLines),
  ]
}

function htmlReport(encoding: 'base64' | 'quoted-printable'): string[] {
  const cells = Array.from(
    { length: 120 },
    (_, n) => `<tr><td style="color: #${n}">Hop ${n}</td><td>mail&#${48 + (n % 10)};</td></tr>`,
  )
  const html = `<html><head><style>p { margin: 0 }</style></head><body><p>Delivery has failed to these recipients or groups:</p><p><a href="mailto:${recipient}">${recipient}</a></p><p>The e-mail address wasn’t found at the destination.</p><p>Diagnostic information for administrators:</p><p>Generating server: mail.adatum.example</p><p>${recipient}<br>Remote Server returned '${refusal}'</p><table>${cells.join('\n')}</table></body></html>`
  const bytes = Buffer.from(html)
  const body = encoding === 'base64' ? bytes.toString('base64') : quoted(bytes)
  const lines = body.match(/.{1,76}/g) ?? []
  return [
    ...header('multipart/report; report-type=delivery-status; boundary="b1"'),
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    ...(encoding === 'base64' ? lines : body.split('\n')),
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.adatum.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${refusal}`,
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    ...returned(20),
    '--b1--',
    '',
  ]
}

function quoted(bytes: Buffer): string {
  const encoded = Array.from(bytes, (byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  )
  return Array.from({ length: Math.ceil(encoded.length / 24) }, (_, n) =>
    encoded.slice(n * 24, n * 24 + 24).join(''),
  ).join('=\n')
}

function header(type: string): string[] {
  return [
    'Return-Path: <>',
    'Received: by mail.adatum.example (Postfix) id 4F1A2; Mon, 23 Nov 2026 10:00:05 +0000 (UTC)',
    'Date: Mon, 23 Nov 2026 10:00:05 +0000 (UTC)',
    'From: MAILER-DAEMON@mail.adatum.example (Mail Delivery System)',
    'Subject: =?utf-8?q?Undelivered_Mail_Returned_to_Sender?=',
    'To: pat@adatum.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    'Message-Id: <n1@mail.adatum.example>',
    '',
  ]
}

function returned(bodyLines: number): string[] {
  const body = Array.from({ length: bodyLines }, (_, n) => `Line ${n} of what was written, which goes on for a while.`)
  return [
    'Return-Path: <pat@adatum.example>',
    'Received: from desk.adatum.example by mail.adatum.example; Mon, 23 Nov 2026 10:00:00 +0000 (UTC)',
    'From: Pat <pat@adatum.example>',
    `To: ${recipient}`,
    'Subject: Offer 4711',
    'Message-ID: <m1@adatum.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...body,
  ]
}
