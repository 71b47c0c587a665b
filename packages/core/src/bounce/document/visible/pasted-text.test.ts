import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { dividers } from '../returned/dividers.ts'

async function paste(text: string) {
  const read = await readDocument(text)
  if (!read.ok) throw new Error(read.problem)
  const { document } = read
  return { ...document, words: document.lines.filter((line) => line.trim() !== '') }
}

const notice = [
  'Your message did not reach some or all of the intended recipients.',
  '',
  'The following recipient(s) could not be reached:',
  '',
  '      lee@fabrikam.example on 11/23/2026 9:20 AM',
  '            <mail.adatum.example #4.4.7>',
]
const said = notice.filter((line) => line !== '')
const header = (labels: [string, string, string, string]): string[] => [
  `${labels[0]}: System Administrator`,
  `${labels[1]}: Monday, November 23, 2026 9:21 AM`,
  `${labels[2]}: Pat Meyer`,
  `${labels[3]}: Undeliverable: Offer 4711`,
]
const outlook = header(['From', 'Sent', 'To', 'Subject'])

describe('a pasted notice', () => {
  it.each<[string, string[]]>([
    ['alone', notice],
    ['below what Outlook shows', [...outlook, '', ...notice]],
    ['with lines ended by CR', [[...outlook, '', ...notice].join('\r')]],
    ['forwarded with words above', ['Hello, what is this?', '', 'Pat', '', ...outlook, '', ...notice]],
    ['forwarded by Outlook', ['See below', '', '-----Original Message-----', ...outlook, '', ...notice]],
    [
      'forwarded by Gmail',
      ['---------- Forwarded message ---------', ...header(['From', 'Date', 'To', 'Subject']), '', ...notice],
    ],
    [
      'forwarded by Apple Mail',
      [
        'Begin forwarded message:',
        '',
        ...outlook.map((line) => `> ${line}`),
        '> ',
        ...notice.map((line) => `> ${line}`),
      ],
    ],
    [
      'forwarded twice',
      ['Please', '', ...header(['Von', 'Gesendet', 'An', 'Betreff']), '', 'Hi', '', ...outlook, '', ...notice],
    ],
    [
      'quoted, with words above and below',
      ['I keep getting this', '', ...[...outlook, '', ...notice].map((line) => `> ${line}`), '', 'Thanks'],
    ],
    ['quoted three deep in both ways', ['On Monday Pat wrote:', ...notice.map((line) => `> >> ${line}`)]],
    ['quoted with bars', notice.map((line) => `| ${line}`)],
    ['with the labels in bold', [...outlook.map((line) => line.replace(/^(\w+):/, '*$1:*')), '', ...notice]],
    [
      'with blanks that do not break and marks that nobody sees',
      notice.map((line) => `\u200b${line.replaceAll(' ', '\u00a0')}\u200e`),
    ],
  ])('%s', async (_name, lines) => {
    const { words, shown } = await paste(lines.join('\n'))
    expect(words).toEqual(said)
    expect(shown).toBe(lines.join('\n'))
  })

  it.each<[string, [string, string, string, string]]>([
    ['German', ['Von', 'Gesendet', 'An', 'Betreff']],
    ['French', ['De', 'Envoyé', 'À', 'Objet']],
    ['Spanish', ['De', 'Enviado el', 'Para', 'Asunto']],
    ['Italian', ['Da', 'Inviato', 'A', 'Oggetto']],
    ['Portuguese', ['De', 'Enviado', 'Para', 'Assunto']],
    ['Dutch', ['Van', 'Verzonden', 'Aan', 'Onderwerp']],
    ['Swedish', ['Från', 'Skickat', 'Till', 'Ämne']],
    ['Polish', ['Od', 'Wysłano', 'Do', 'Temat']],
    ['Russian', ['От', 'Отправлено', 'Кому', 'Тема']],
    ['Japanese', ['差出人', '送信日時', '宛先', '件名']],
    ['Chinese', ['发件人', '发送时间', '收件人', '主题']],
  ])('the labels of Outlook in %s', async (_language, labels) => {
    const { fields, words } = await paste([...header(labels), '', ...notice].join('\n'))
    expect(fields).toEqual([
      { name: 'from', value: 'System Administrator' },
      { name: 'date', value: 'Monday, November 23, 2026 9:21 AM' },
      { name: 'to', value: 'Pat Meyer' },
      { name: 'subject', value: 'Undeliverable: Offer 4711' },
    ])
    expect(words).toEqual(said)
  })

  it.each<[string, string]>([
    ['lee@fabrikam.example<mailto:lee@fabrikam.example>', 'lee@fabrikam.example'],
    ['Lee Park<mailto:lee@fabrikam.example>', 'Lee Park <lee@fabrikam.example>'],
    ['see Help<https://fabrikam.example/a?b=c>.', 'see Help.'],
    ['<lee@fabrikam.example>: no such user', '<lee@fabrikam.example>: no such user'],
    ['at https://fabrikam.example/x', 'at https://fabrikam.example/x'],
  ])('what links lead to: %j', async (line, expected) => {
    expect((await paste(`Delivery has failed to these recipients:\n\n${line}`)).words[1]).toBe(expected)
  })

  it.each<[string, string[]]>([
    [
      'of Sendmail',
      [
        '... while talking to mx1.fabrikam.example:',
        '>>> RCPT To:<lee@fabrikam.example>',
        '<<< 550 5.1.1 User unknown',
        '550 5.1.1 <lee@fabrikam.example>... User unknown',
      ],
    ],
    ['of Courier', ['<lee@fabrikam.example>:', ' >>> DATA', ' <<< 550 5.1.1 User unknown']],
  ])('keeps the marks of a transcript %s', async (_name, lines) => {
    const transcript = ['   ----- Transcript of session follows -----', ...lines]
    expect((await paste(transcript.join('\n'))).words).toEqual(transcript)
    const quoted = ['Look:', '', ...transcript.map((line) => `> ${line}`)]
    expect((await paste(quoted.join('\n'))).words).toEqual(transcript)
  })

  it('keeps an answer that quotes what it answers', async () => {
    const lines = [
      'Pat writes:',
      '',
      '> Dear customer,',
      '> here is our offer.',
      '> Pat',
      '',
      'I am out of the office.',
    ]
    expect((await paste(lines.join('\n'))).words).toContain('I am out of the office.')
  })

  it('reads the fields of a report where they stand', async () => {
    const report = [
      'Reporting-MTA: dns;mail.adatum.example',
      '',
      'Action: failed',
      'Final-Recipient: rfc822;lee@fabrikam.example',
      'Status: 5.0.0',
    ]
    const { words, statusBlocks } = await paste(
      ['Delivery failed.', '', 'Technical report:', '', ...report, '', 'Good bye.'].join('\n'),
    )
    expect(words).toEqual(['Delivery failed.', 'Technical report:', 'Good bye.'])
    expect(statusBlocks.map((block) => block.map(({ name }) => name))).toEqual([
      ['reporting-mta'],
      ['action', 'final-recipient', 'status'],
    ])
  })

  it('takes no other text for fields of a report', async () => {
    const lines = ['Your ticket 48213 was updated.', '', 'Status: 5 - waiting', 'Action: failed logins reset']
    const { words, statusBlocks } = await paste(lines.join('\n'))
    expect([words, statusBlocks]).toEqual([lines.filter((line) => line !== ''), []])
  })

  it('knows lines of a log', async () => {
    const line = 'Nov 23 12:00:01 mail postfix/smtp[123]: 4F1: to=<lee@fabrikam.example>, status=deferred (no answer)'
    expect((await paste(line)).form).toBe('log')
    expect(
      (await paste('2026-11-23 12:00:01 1xVZ7S-0001gl-0t == lee@fabrikam.example R=dns T=smtp defer (0)')).form,
    ).toBe('log')
  })
})

describe('the returned message', () => {
  const returned = [
    'Received: from mail.adatum.example',
    '\tby mx1.fabrikam.example; Mon, 23 Nov 2026 10:00:00 +0000',
    'Message-ID: <m1@adatum.example>',
    'Subject: Offer 4711',
    '',
    '550 5.1.1 <eve@fabrikam.example> is what our manual says.',
  ]
  const above = ['Your message could not be delivered.', '', '<lee@fabrikam.example>: 550 5.7.1 refused', '']

  it.each(dividers.filter(({ below }) => below === 'message').map(({ sample }): [string] => [sample]))(
    'below %j',
    async (sample) => {
      const { words, returned: fields } = await paste([...above, sample, '', ...returned].join('\n'))
      expect(words).toEqual(above.filter((line) => line !== ''))
      expect(fields).toContainEqual({ name: 'message-id', value: '<m1@adatum.example>' })
    },
  )

  it('without a dividing line', async () => {
    const { words, returned: fields } = await paste([...above, '-------------------', ...returned].join('\n'))
    expect(words).toEqual(above.filter((line) => line !== ''))
    expect(fields).toContainEqual({ name: 'subject', value: 'Offer 4711' })
  })

  it('whose copy was cut off', async () => {
    expect((await paste([...above, 'Original message headers:', ''].join('\n'))).words).toEqual(
      above.filter((line) => line !== ''),
    )
  })

  it('named in a sentence: what follows is the server’s', async () => {
    const lines = [...above, 'Original message:', 'Our server refused it.']
    expect((await paste(lines.join('\n'))).words).toEqual(lines.filter((line) => line !== ''))
  })

  it('quoted within the words of the server', async () => {
    const [start, end] = [
      'This report relates to a message you sent with the following header fields:',
      'Your message cannot be delivered to lee@fabrikam.example',
    ]
    const { words, returned: fields } = await paste(
      [start, '', '  Message-id: <m1@adatum.example>', '  To: lee@fabrikam.example', '', end].join('\n'),
    )
    expect(words).toEqual([start, end])
    expect(fields).toEqual([
      { name: 'message-id', value: '<m1@adatum.example>' },
      { name: 'to', value: 'lee@fabrikam.example' },
    ])
  })
})
