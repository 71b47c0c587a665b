import { expect, test } from 'vitest'
import {
  alwaysAnswering,
  badAt,
  meetServer,
  ours,
  testMeetings,
  until,
  type MeetingRow,
} from '../testing/meet-server.ts'

testMeetings([
  [
    'S-03 ends no line',
    [
      [
        'in its greeting',
        { script: async (server) => server.say(`220 ${'x'.repeat(60_000)}`) },
        {
          phases: [...until.up, 'greeting reply-too-long'],
          codes: ['stops greeting-not-smtp'],
          verdict: 'blocked not-a-mail-server',
        },
      ],
      [
        'in its answer to our hello',
        { script: badAt(1, `250 ${'x'.repeat(60_000)}`) },
        {
          phases: [...until.greeted, 'ehlo reply-too-long'],
          codes: ['risk ehlo-malformed'],
          verdict: 'delayed refused-connection',
        },
      ],
    ],
  ],
  [
    'S-04 ends no reply',
    [
      [
        'in its greeting',
        { script: async (server) => server.say('220-more\r\n'.repeat(500)) },
        {
          phases: [...until.up, 'greeting reply-too-long'],
          codes: ['stops greeting-not-smtp'],
          verdict: 'blocked not-a-mail-server',
        },
      ],
      [
        'in its answer to our hello',
        { script: badAt(1, '250-more\r\n'.repeat(10_000)) },
        {
          phases: [...until.greeted, 'ehlo reply-too-long'],
          codes: ['risk ehlo-malformed'],
          verdict: 'delayed refused-connection',
          words: /something that is no mail reply/,
        },
      ],
      [
        'in its answer to STARTTLS',
        { script: badAt(2, '220-more\r\n'.repeat(500)) },
        {
          phases: [...until.hello, 'starttls reply-too-long'],
          codes: ['risk tls-malformed'],
          verdict: 'delayed starttls-broken',
        },
      ],
    ],
  ],
  [
    'S-05 breaks the form of replies',
    [
      [
        'two greetings at once',
        { script: badAt(0, '220 mx.example.com\r\n220 mx.example.com\r\n') },
        {
          phases: [...until.greeted, 'ehlo reply-malformed'],
          codes: ['risk ehlo-malformed'],
          verdict: 'delayed refused-connection',
          sent: [ours.quit],
        },
      ],
      [
        'an answer before our hello',
        { script: badAt(0, '220 mx.example.com\r\n250 ok\r\n') },
        {
          phases: [...until.greeted, 'ehlo reply-malformed'],
          codes: ['risk ehlo-malformed'],
          verdict: 'delayed refused-connection',
          sent: [ours.quit],
        },
      ],
      [
        'a second greeting in place of an answer says nothing about encryption',
        { script: badAt(1, '220 mx.example.com\r\n') },
        { phases: [...until.greeted, 'ehlo 220'], codes: [], verdict: 'ok all-good' },
      ],
      [
        'a code that changes',
        { script: badAt(1, '250-mx.example.com\r\n550 no\r\n') },
        {
          phases: [...until.greeted, 'ehlo reply-malformed'],
          codes: ['risk ehlo-malformed'],
          verdict: 'delayed refused-connection',
        },
      ],
      [
        'another welcome than 220',
        { script: badAt(0, '250 mx.example.com\r\n') },
        {
          phases: [...until.up, 'greeting 250', ...until.encrypted.slice(2), 'ehlo 250'],
          codes: [],
          verdict: 'ok all-good',
        },
      ],
      [
        'the welcome of a news server',
        { script: alwaysAnswering('200 mx.example.com ready\r\n', () => '500 what?\r\n') },
        {
          phases: [...until.up, 'greeting 200', 'ehlo 500'],
          codes: ['stops greeting-not-smtp', 'risk ehlo-refused'],
          verdict: 'blocked not-a-mail-server',
        },
      ],
      [
        'two digits',
        { script: badAt(0, '25 ok\r\n') },
        {
          phases: [...until.up, 'greeting not-smtp'],
          codes: ['stops greeting-not-smtp'],
          verdict: 'blocked not-a-mail-server',
        },
      ],
      [
        'codes without text, and bare LF',
        { script: badAt(1, '250-mx.example.com\n250\n') },
        { phases: [...until.greeted, 'ehlo 250'], codes: ['advice tls-not-offered'], verdict: 'ok improve-only' },
      ],
      [
        'a bare CR inside a line',
        { script: badAt(0, '220 mx.example.com\rESMTP\r\n') },
        { phases: [...until.encrypted, 'ehlo 250'], codes: [], verdict: 'ok all-good' },
      ],
    ],
  ],
  [
    'S-12 offers too much',
    [
      [
        '2,000 keywords, STARTTLS twice among the last',
        {
          script: badAt(
            1,
            `250-mx.example.com\r\n250-SIZE 99999999999999999999\r\n${Array.from({ length: 2_000 }, (_, index) => `250-X-${index}\r\n`).join('')}250-STARTTLS\r\n250 STARTTLS\r\n`,
          ),
        },
        { phases: [...until.encrypted, 'ehlo 250'], codes: [], verdict: 'ok all-good' },
      ],
    ],
  ],
  [
    'S-13 is no mail server',
    [
      ...(
        [
          ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n', /a web server/],
          ['a remote login', 'SSH-2.0-OpenSSH_9.2\r\n', /a remote login \(SSH\)/],
          ['TLS from the first byte', '\u0015\u0003\u0001\u0000\u0002\u0002(', /speaks only encrypted \(TLS\)/],
          ['a server for reading mail', '* OK IMAP4rev1 ready\r\n', /reading mail \(IMAP or POP\)/],
          ['no known protocol', 'hello?\r\n', /“hello\?”/],
        ] as const
      ).map(([story, said, words]): MeetingRow => [
        story,
        { script: async (server) => server.say(said) },
        {
          phases: [...until.up, 'greeting not-smtp'],
          codes: ['stops greeting-not-smtp'],
          verdict: 'blocked not-a-mail-server',
          words,
          sent: [],
        },
      ]),
    ],
  ],
])

test('S-11 hostile first words are kept as text that can be stored and shown', async () => {
  const { run, words } = await meetServer({
    script: badAt(0, '554 <script>alert(1)</script> \u001b]0;x\u0007\u2028 your address is blocked\r\n'),
  })
  const [greeting] = run.facts('smtp.greeting')
  expect(greeting?.observed).toMatchObject({
    value: { replyLines: ['<script>alert(1)</script> \\x1b]0;x\\x07\\u{2028} your address is blocked'] },
  })
  expect(words).not.toMatch(/[\u001b\u0007\u2028]/)
})
