import { alwaysAnswering, badAt, ours, testMeetings, until, type MeetingRow } from '../testing/meet-server.ts'
import { goodServer } from '../testing/scripted-connection.ts'

testMeetings([
  [
    'S-10 refuses our checker',
    [
      ...(
        [
          [0, 'greeting', until.up, [ours.quit], /In its first words/],
          [1, 'ehlo', until.greeted, undefined, /At our hello/],
          [2, 'starttls', until.hello, [ours.ehlo, ours.starttls, ours.quit], /When we asked for encryption/],
        ] as const
      ).flatMap(([step, phase, before, sent, words]): MeetingRow[] => {
        return [
          [
            `421 too many connections at ${phase}`,
            { script: badAt(step, '421 4.7.0 Too many connections from your address\r\n') },
            {
              phases: [...before, `${phase} 421`],
              codes: ['unknown checker-rate-limited'],
              verdict: 'unknown checker-limited',
              words,
              ...(sent && { sent: [...sent] }),
            },
          ],
        ]
      }),
      [
        '554 blocked at its greeting',
        { script: badAt(0, '554 5.7.1 blocked using zen.dnsbl.example\r\n') },
        {
          phases: [...until.up, 'greeting 554'],
          codes: ['unknown checker-refused'],
          verdict: 'unknown checker-refused',
          sent: [ours.quit],
        },
      ],
      [
        '550 5.7.1 at our hello',
        {
          script: alwaysAnswering(
            '220 mx.example.com\r\n',
            () => '550 5.7.1 Your host is known to harvest addresses\r\n',
          ),
        },
        {
          phases: [...until.greeted, 'ehlo 550'],
          codes: ['unknown checker-refused'],
          verdict: 'unknown checker-refused',
        },
      ],
      [
        '554 5.7.1 at STARTTLS',
        { script: badAt(2, '554 5.7.1 Your address is blocked\r\n') },
        {
          phases: [...until.hello, 'starttls 554'],
          codes: ['unknown checker-refused'],
          verdict: 'unknown checker-refused',
        },
      ],
      [
        '421 too many connections in place of TLS',
        {
          script: goodServer,
          tls: {
            ok: false,
            failure: 'tls-handshake-failed',
            elapsedMs: 5,
            detail: '421 4.7.0 Too many connections\\x0d\\x0a',
          },
        },
        {
          phases: [...until.offered, 'tls tls-handshake-failed'],
          codes: ['unknown checker-rate-limited'],
          verdict: 'unknown checker-limited',
          words: /“421 4.7.0 Too many connections”/,
        },
      ],
      [
        '421 too many connections inside TLS',
        { script: badAt(3, '421 Too many connections\r\n') },
        {
          phases: [...until.encrypted, 'ehlo 421'],
          codes: ['unknown checker-rate-limited'],
          verdict: 'unknown checker-limited',
        },
      ],
    ],
  ],
  [
    'says “not now” or “no” at every step',
    [
      [
        '421 as its greeting',
        { script: badAt(0, '421 4.3.2 Closing down\r\n') },
        {
          phases: [...until.up, 'greeting 421'],
          codes: ['risk greeting-temporary'],
          verdict: 'delayed not-now',
          sent: [ours.quit],
        },
      ],
      [
        '521 as its greeting',
        { script: badAt(0, '521 mx.example.com does not accept mail\r\n') },
        {
          phases: [...until.up, 'greeting 521'],
          codes: ['stops greeting-refused'],
          verdict: 'blocked refused-connection',
        },
      ],
      [
        '421 to our hello: we say goodbye and stop',
        { script: badAt(1, '421 4.3.2 Closing down\r\n') },
        {
          phases: [...until.greeted, 'ehlo 421'],
          codes: ['risk ehlo-temporary'],
          verdict: 'delayed not-now',
          words: /answered our hello \(HELO\) with “421 4.3.2 Closing down”/,
          sent: [ours.ehlo, ours.quit],
        },
      ],
      [
        '421 to STARTTLS: we say goodbye and stop',
        { script: badAt(2, '421 4.3.2 Closing down\r\n') },
        {
          phases: [...until.hello, 'starttls 421'],
          codes: ['advice tls-refused'],
          verdict: 'ok starttls-broken',
          sent: [ours.ehlo, ours.starttls, ours.quit],
        },
      ],
      [
        '421 to the hello inside TLS: we say goodbye and stop',
        { script: badAt(3, '421 4.3.2 Closing down\r\n') },
        {
          phases: [...until.encrypted, 'ehlo 421'],
          codes: ['risk tls-hello-failed'],
          verdict: 'delayed starttls-broken',
          words: /answered our second hello \(HELO\) with “421/,
        },
      ],
      [
        '421 to QUIT',
        { script: badAt(4, '421 4.3.2 Closing down\r\n') },
        { phases: [...until.encrypted, 'ehlo 250'], codes: [], verdict: 'ok all-good' },
      ],
    ],
  ],
])
