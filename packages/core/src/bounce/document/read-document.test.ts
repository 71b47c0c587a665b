import { describe, expect, it } from 'vitest'
import type { BounceDocument } from './document.ts'
import { readDocument } from './read-document.ts'

async function documentOf(input: string | Uint8Array): Promise<BounceDocument> {
  const read = await readDocument(input)
  if (!read.ok) throw new Error(read.problem)
  return read.document
}

/** A file: each character is a byte. */
const file = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const words = ({ lines }: BounceDocument): string[] => lines.filter((line) => line !== '')
const valueOf = (fields: { name: string; value: string }[], name: string): string | undefined =>
  fields.find((field) => field.name === name)?.value

const status = [
  'Reporting-MTA: dns; mail.adatum.example',
  'Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000',
  '',
  'Final-Recipient: rfc822; lee@fabrikam.example',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 <lee@fabrikam.example>: no such',
  '    user here',
]
const report = [
  'Return-Path: <>',
  'From: MAILER-DAEMON@mail.adatum.example (Mail Delivery System)',
  'To: pat@adatum.example',
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status;',
  '\tboundary="b/1=2"',
  '',
  'This is a MIME-encapsulated message.',
  '',
  '--b/1=2',
  'Content-Type: text/plain; charset=us-ascii',
  '',
  'Your message could not be delivered.',
  '',
  '--b/1=2',
  'Content-Type: message/delivery-status',
  '',
  ...status,
  '',
  '--b/1=2',
  'Content-Type: message/rfc822',
  '',
  'From: Pat <pat@adatum.example>',
  'Subject: Offer 4711',
  'Message-ID: <m1@adatum.example>',
  '',
  'Undeliverable are these words of the message itself.',
  '--b/1=2--',
  '',
]

describe('a whole message', () => {
  it.each<[string, string | Uint8Array]>([
    ['lines ended by CRLF', file(report.join('\r\n'))],
    ['by LF', file(report.join('\n'))],
    ['by CR', file(report.join('\r'))],
    ['as pasted source', report.join('\n')],
    ['behind a byte order mark', file(`\xef\xbb\xbf${report.join('\r\n')}`)],
    ['in UTF-16', file(`\xff\xfe${[...report.join('\r\n')].map((character) => `${character}\0`).join('')}`)],
    ['below empty lines', `\n\n \n${report.join('\n')}`],
    ['from an mbox file', file(`From MAILER-DAEMON Mon Nov 23 10:00:00 2026\n${report.join('\n')}`)],
    ['quoted as a whole', report.map((line) => `> ${line}`).join('\n')],
    ['quoted twice, with words above', `See below.\n\n${report.map((line) => `>> ${line}`).join('\n')}`],
    ['without the end of its last part', file(report.slice(0, -2).join('\n'))],
    ['with a boundary that its header does not name', file(report.join('\n').replace('"b/1=2"', '"lost"'))],
  ])('%s', async (_name, input) => {
    const document = await documentOf(input)
    expect(document.form).toBe('message')
    expect(valueOf(document.fields, 'subject')).toBe('Undelivered Mail Returned to Sender')
    expect(words(document)).toContain('Your message could not be delivered.')
    expect(document.lines.join(' ')).not.toContain('Undeliverable are')
    expect(document.statusBlocks).toHaveLength(2)
    expect(valueOf(document.statusBlocks[1] ?? [], 'diagnostic-code')).toBe(
      'smtp; 550 5.1.1 <lee@fabrikam.example>: no such user here',
    )
    expect(valueOf(document.returned, 'message-id')).toBe('<m1@adatum.example>')
  })

  it('pasted from the first part on, its own header lost', async () => {
    const document = await documentOf(report.slice(8).join('\n'))
    expect(document.form).toBe('text')
    expect(words(document)).toEqual(['This is a MIME-encapsulated message.', 'Your message could not be delivered.'])
    expect(document.statusBlocks).toHaveLength(2)
    expect(valueOf(document.returned, 'subject')).toBe('Offer 4711')
  })

  it.each<[string, string[]]>([
    ['in base64', ['Content-Transfer-Encoding: base64', '', btoa(status.join('\r\n')).replace(/.{76}/g, '$&\n')]],
    [
      'in quoted-printable',
      ['Content-Transfer-Encoding: quoted-printable', '', ...status.map((line) => line.replaceAll(' ', '=20'))],
    ],
    ['in UTF-8', ['', ...status]],
  ])('its report %s', async (_name, part) => {
    const lines = ['MIME-Version: 1.0', 'Content-Type: multipart/report; boundary=x', '', '--x']
    const document = await documentOf(
      file([...lines, 'Content-Type: message/global-delivery-status', ...part, '--x--'].join('\n')),
    )
    expect(document.statusBlocks.map((block) => block.map(({ name }) => name))).toEqual([
      ['reporting-mta', 'arrival-date'],
      ['final-recipient', 'action', 'status', 'diagnostic-code'],
    ])
  })

  it('a report whose reply was broken without folding it, and whose recipients nothing divides', async () => {
    const blocks = [
      'Reporting-MTA: dns; mail.adatum.example',
      '',
      'Final-Recipient: rfc822; a@fabrikam.example',
      'Diagnostic-Code: smtp; 550-first line',
      '550-mail.adatum.example [198.51.100.7]:2525 is not welcome',
      '550 last line',
      'Action: failed',
      'Final-Recipient: rfc822; b@fabrikam.example',
      'Action: delayed',
    ]
    const lines = ['MIME-Version: 1.0', 'Content-Type: message/delivery-status', '', ...blocks]
    const { statusBlocks } = await documentOf(file(lines.join('\n')))
    expect(statusBlocks.map((block) => valueOf(block, 'final-recipient'))).toEqual([
      undefined,
      'rfc822; a@fabrikam.example',
      'rfc822; b@fabrikam.example',
    ])
    expect(valueOf(statusBlocks[1] ?? [], 'diagnostic-code')).toBe(
      'smtp; 550-first line 550-mail.adatum.example [198.51.100.7]:2525 is not welcome 550 last line',
    )
    expect(valueOf(statusBlocks[1] ?? [], 'action')).toBe('failed')
  })

  it('attached to somebody’s own message: kept as it came', async () => {
    const lines = [
      'From: pat@adatum.example',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      '',
      'Please look.',
      '--outer',
      'Content-Type: message/rfc822',
      '',
      ...report,
      '--outer--',
    ]
    const document = await documentOf(file(lines.join('\r\n')))
    expect(words(document)).toEqual(['Please look.'])
    expect(document.statusBlocks).toEqual([])
    expect(document.attached).toHaveLength(1)
    expect((await documentOf(document.attached[0] ?? '')).statusBlocks).toHaveLength(2)
  })

  it.each<[string, string]>([
    ['message/feedback-report', 'feedback'],
    ['message/disposition-notification', 'disposition'],
  ])('%s', async (type, name) => {
    const lines = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; boundary=x',
      '',
      '--x',
      `Content-Type: ${type}`,
      '',
    ]
    const document = await documentOf(file([...lines, 'Feedback-Type: abuse', 'Version: 1', '--x--'].join('\n')))
    expect(document[name as 'feedback' | 'disposition']).toContainEqual({ name: 'feedback-type', value: 'abuse' })
  })
})

describe('an encoding as it comes', () => {
  const mail = (type: string, body: string, encoding = '8bit'): Uint8Array =>
    file(
      ['MIME-Version: 1.0', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body].join('\r\n'),
    )
  const japanese = '配信できませんでした'
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', mail('text/plain; charset=utf-8', 'zur\xc3\xbcck'), 'zurück'],
    ['Latin-1', mail('text/plain; charset=iso-8859-1', 'zur\xfcck'), 'zurück'],
    ['8 bits that nothing names', mail('text/plain', 'zur\xfcck'), 'zurück'],
    ['UTF-8 that calls itself Latin-1', mail('text/plain; charset=iso-8859-1', 'zur\xc3\xbcck'), 'zurück'],
    ['Latin-1 that calls itself UTF-8', mail('text/plain; charset=utf-8', 'zur\xfcck \xe4hnlich'), 'zurück ähnlich'],
    ['a charset that nobody knows', mail('text/plain; charset=x-nobody', 'zur\xfcck'), 'zurück'],
    ['windows-1252', mail('text/plain; charset=windows-1252', '\x93no\x94'), '“no”'],
    ['UTF-7', mail('text/plain; charset=unicode-1-1-utf-7', 'zur+APw-ck +AEA- 1 +- 1 +MG4'), 'zurück @ 1 + 1 の'],
    ['ISO-2022-JP', mail('text/plain; charset=iso-2022-jp', '\x1b$BG[?.$G$-$^$;$s$G$7$?\x1b(B'), japanese],
    [
      'ISO-2022-JP that calls itself ASCII',
      mail('text/plain; charset=us-ascii', '\x1b$BG[?.$G$-$^$;$s$G$7$?\x1b(B'),
      japanese,
    ],
    [
      'Shift_JIS',
      mail(
        'text/plain; charset=shift_jis',
        '\x94z\x90M\x82\xc5\x82\xab\x82\xdc\x82\xb9\x82\xf1\x82\xc5\x82\xb5\x82\xbd',
      ),
      japanese,
    ],
    [
      'EUC-JP that nothing names',
      mail('text/plain', '\xc7\xdb\xbf\xae\xa4\xc7\xa4\xad\xa4\xde\xa4\xbb\xa4\xf3\xa4\xc7\xa4\xb7\xa4\xbf'),
      japanese,
    ],
    ['KOI8-R', mail('text/plain; charset=koi8-r', '\xd0\xc9\xd3\xd8\xcd\xcf'), 'письмо'],
    [
      'KOI8-R that nothing names',
      mail('text/plain', '\xd0\xc9\xd3\xd8\xcd\xcf \xce\xc5 \xc4\xcf\xd3\xd4\xc1\xd7\xcc\xc5\xce\xcf'),
      'письмо не доставлено',
    ],
    [
      'windows-1251 that nothing names',
      mail('text/plain', '\xef\xe8\xf1\xfc\xec\xee \xed\xe5 \xe4\xee\xf1\xf2\xe0\xe2\xeb\xe5\xed\xee'),
      'письмо не доставлено',
    ],
    ['GB 2312', mail('text/plain; charset=gb2312', '\xcd\xcb\xd0\xc5'), '退信'],
    [
      'GB 2312 that nothing names',
      mail('text/plain', '\xce\xde\xb7\xa8\xcd\xb6\xb5\xdd\xc4\xfa\xb5\xc4\xd3\xca\xbc\xfe'),
      '无法投递您的邮件',
    ],
    ['quoted-printable', mail('text/plain; charset=utf-8', 'zur=C3=BC=\r\nck=20=3D', 'quoted-printable'), 'zurück ='],
    ['base64', mail('text/plain; charset=utf-8', btoa('zur\xc3\xbcck'), 'base64'), 'zurück'],
  ])('%s', async (_name, bytes, expected) => {
    expect(words(await documentOf(bytes))).toEqual([expected])
  })

  it.each<[string, string]>([
    ['=?utf-8?q?zur=C3=BCck_4711?=', 'zurück 4711'],
    ['=?ISO-8859-1*de?B?enVy/GNr?= and more', 'zurück and more'],
    ['=?utf-8?B?5oi7?=\r\n =?utf-8?B?44KK?=', '戻り'],
    ['=?utf-8?q?=E6=88?= =?utf-8?q?=BB?=', '戻'],
    ['=?utf-7?q?zur+APw-ck?=', 'zurück'],
    ['=?broken?', '=?broken?'],
    ['=?utf-8?q?without end', '=?utf-8?q?without end'],
    ['zur\xfcck', 'zurück'],
  ])('of a header: %j', async (subject, expected) => {
    const document = await documentOf(file(`MIME-Version: 1.0\r\nSubject: ${subject}\r\n\r\nWords`))
    expect(valueOf(document.fields, 'subject')).toBe(expected)
  })
})

describe('HTML', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs, breaks and cells',
      '<p>One</p><p>Two<br>Three</p><table><tr><td>a</td><td>b</td></tr></table>',
      ['One', 'Two', 'Three', 'a b'],
    ],
    [
      'what is not shown',
      '<head><title>t</title><style>p {}</style></head><script>x < y</script><!-- c --><p>Shown',
      ['Shown'],
    ],
    [
      'entities',
      '<p>&lt;lee&#64;fabrikam.example&gt; &auml;&nbsp;&amp;&unknown; &#xe9;</p>',
      ['<lee@fabrikam.example> ä &&unknown; é'],
    ],
    ['an address that nobody escaped', '<p>Failed: <lee@fabrikam.example></p>', ['Failed: <lee@fabrikam.example>']],
    ['preformatted lines', '<pre>550 5.1.1\n  no user</pre>', ['550 5.1.1', '  no user']],
    ['an end that is missing', '<p>Shown<script>never', ['Shown']],
    ['a link: its words', '<a href="https://fabrikam.example/x">Help</a> <a href="javascript:x()">me</a>', ['Help me']],
  ])('%s', async (_name, html, expected) => {
    const document = await documentOf(file(`MIME-Version: 1.0\nContent-Type: text/html\n\n${html}`))
    expect(words(document)).toEqual(expected)
  })

  it('is left where the same words are there as plain text', async () => {
    const lines = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>Rich</p>',
      '--x',
      '',
      'Your message could not be delivered to lee.',
      '--x--',
    ]
    expect(words(await documentOf(file(lines.join('\n'))))).toEqual(['Your message could not be delivered to lee.'])
  })
})
