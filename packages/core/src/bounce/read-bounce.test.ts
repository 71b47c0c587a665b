import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBounce } from './index.ts'

const address = (n: number): string => `<r${n}@fabrikam.example>`
const qmail = 'Hi. This is the qmail-send program at mail.adatum.example.'

describe('bounded, whatever a notice holds', () => {
  it.each<[string, string]>([
    [
      'recipients side by side, then many lines about all of them',
      `${qmail}\n\n${Array.from({ length: 5_000 }, (_, n) => `${address(n)}:`).join('\n')}\n${'Remote host said: 550 no\n\n'.repeat(5_000)}`,
    ],
    ['one line without end', `${qmail}\n<lee@fabrikam.example>:\n${'Remote host said: '.repeat(30_000)}`],
    ['codes without end', `${qmail}\n<lee@fabrikam.example>:\n${'550 5.1.1 '.repeat(50_000)}`],
    ['replies within replies', `${qmail}\n<lee@fabrikam.example>:\n${'{LED=450 4.4.1 '.repeat(20_000)}`],
    ['blank lines', `${qmail}${'\n'.repeat(900_000)}<lee@fabrikam.example>:`],
  ])('%s', async (_name, text) => {
    const read = await readBounce(text)
    if (!read.ok) throw new Error(read.problem)
    expect(read.reading.recipients.length).toBeLessThanOrEqual(200)
    expect(read.reading.quotes.length).toBeLessThanOrEqual(400)
    for (const { diagnosticText } of read.reading.recipients)
      expect(diagnosticText?.length ?? 0).toBeLessThanOrEqual(1_000)
  })

  it('any text gets an answer', async () => {
    const piece = fc.constantFrom(
      qmail,
      '\n',
      '\r\n',
      '<lee@fabrikam.example>:\n',
      'Remote host said: ',
      '550 5.1.1',
      'Content-Type: multipart/report; boundary=a\n',
      '--a\n',
      'Final-Recipient: rfc822; kim@tailspin.example\n',
      'Action: failed\n',
      '> ',
      '\u0000',
      '\ud800',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), async (pieces) => {
        const read = await readBounce(pieces.join(''))
        if (read.ok) expect(read.reading.recipients.length).toBeLessThanOrEqual(200)
        else expect(['empty', 'too-large', 'unreadable']).toContain(read.problem)
      }),
    )
  })
})

describe('a message that has a notice attached', () => {
  const notice = `From: MAILER-DAEMON@mail.adatum.example\r\nTo: pat@adatum.example\r\nSubject: failure notice\r\n\r\n${qmail}\r\n\r\n<lee@fabrikam.example>:\r\nRemote host said: 550 5.1.1 no such user\r\n`
  const forwarded = [
    'From: pat@adatum.example',
    'To: helpdesk@adatum.example',
    'Subject: please look',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'What is this?',
    '--b',
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment',
    '',
    notice,
    '--b--',
    '',
  ].join('\r\n')

  it('is no notice itself, and tells what the attached one says', async () => {
    const read = await readBounce(forwarded)
    if (!read.ok) throw new Error(read.problem)
    expect(read.reading).toMatchObject({
      kind: 'not-a-bounce',
      attached: { kind: 'failed', dialect: 'qmail', recipients: [{ address: 'lee@fabrikam.example' }] },
    })
  })
})
