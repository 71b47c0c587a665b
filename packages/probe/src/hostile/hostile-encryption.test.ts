import { expect, test } from 'vitest'
import { alwaysAnswering, badAt, meetServer, ours, testMeetings, until } from '../testing/meet-server.ts'
import { goodServer } from '../testing/scripted-connection.ts'

testMeetings([
  [
    'S-07 slips words in before TLS',
    [
      [
        'in one piece with the 220',
        { script: badAt(2, '220 go\r\n250-INJECTED\r\n250 AUTH PLAIN\r\n') },
        {
          phases: [...until.offered, 'tls injected-after-starttls'],
          codes: ['advice tls-injected'],
          verdict: 'ok improve-only',
          words: /more words came in the open: “250-INJECTED 250 AUTH PLAIN”/,
          sent: [ours.ehlo, ours.starttls],
        },
      ],
      [
        'a moment later',
        {
          script: goodServer,
          tls: { ok: false, failure: 'injected-after-starttls', elapsedMs: 5, detail: '250 AUTH PLAIN' },
        },
        {
          phases: [...until.offered, 'tls injected-after-starttls'],
          codes: ['advice tls-injected'],
          verdict: 'ok improve-only',
          words: /“250 AUTH PLAIN”/,
        },
      ],
    ],
  ],
  [
    'S-08 offers encryption in odd ways',
    [
      [
        'not at all: we do not ask',
        { script: badAt(1, '250-mx.example.com\r\n250 SIZE\r\n') },
        {
          phases: [...until.greeted, 'ehlo 250'],
          codes: ['advice tls-not-offered'],
          verdict: 'ok improve-only',
          sent: [ours.ehlo, ours.quit],
        },
      ],
      [
        'and puts us off',
        { script: badAt(2, '454 4.7.0 TLS not available\r\n') },
        {
          phases: [...until.hello, 'starttls 454'],
          codes: ['advice tls-refused'],
          verdict: 'ok starttls-broken',
          words: /it said “454 4.7.0 TLS not available”/,
          sent: [ours.ehlo, ours.starttls, ours.quit],
        },
      ],
      [
        'and does not know the word',
        { script: badAt(2, '502 5.5.1 what?\r\n') },
        {
          phases: [...until.hello, 'starttls 502'],
          codes: ['advice tls-refused'],
          verdict: 'ok starttls-broken',
        },
      ],
      [
        'written over on the way',
        { script: badAt(1, '250-mx.example.com\r\n250 XXXXXXXA\r\n') },
        {
          phases: [...until.greeted, 'ehlo 250'],
          codes: ['advice tls-hidden'],
          verdict: 'ok improve-only',
          words: /one word was written over with X/,
          sent: [ours.ehlo, ours.quit],
        },
      ],
      [
        'HELO only',
        {
          script: alwaysAnswering('220 mx.example.com\r\n', (line) =>
            line.startsWith('EHLO') ? '502 what?\r\n' : '250 hi\r\n',
          ),
        },
        {
          phases: [...until.greeted, 'ehlo 250'],
          codes: ['advice tls-not-offered'],
          verdict: 'ok improve-only',
        },
      ],
      [
        'before the hello',
        {
          script: alwaysAnswering('220 mx.example.com\r\n', () => '530 5.7.0 Must issue a STARTTLS command first\r\n'),
        },
        {
          phases: [...until.greeted, 'ehlo 530'],
          codes: ['risk ehlo-refused', 'advice tls-required'],
          verdict: 'delayed refused-connection',
        },
      ],
    ],
  ],
])

test('S-09 only what is offered inside TLS counts', async () => {
  const { run } = await meetServer({
    script: async (server) => {
      server.say('220 mx.example.com\r\n')
      const said = [
        '250-mx\r\n250-AUTH LOGIN\r\n250 STARTTLS\r\n',
        '220 go\r\n',
        '250-mx\r\n250 SIZE 9\r\n',
        '221 bye\r\n',
      ]
      for (const reply of said) if ((await server.hear()) !== undefined) server.say(reply)
    },
  })
  expect(run.facts('smtp.ehlo').at(-1)?.observed).toMatchObject({ value: { extensions: ['SIZE 9'] } })
})
