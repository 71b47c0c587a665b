import { badAt, ours, testMeetings, until, type MeetingRow } from '../testing/meet-server.ts'
import { goodServer, type ServerSide } from '../testing/scripted-connection.ts'

const close = (server: ServerSide): void => server.close()
const reset = (server: ServerSide): void => server.reset()

testMeetings([
  [
    'S-06 cuts the connection',
    [
      ...(
        [
          ['closes', close, 'closed'],
          ['resets', reset, 'reset'],
        ] as const
      ).flatMap(([verb, how, failure]): MeetingRow[] => [
        [
          `${verb} before its greeting`,
          { script: badAt(0, how) },
          {
            phases: [...until.up, `greeting ${failure}`],
            codes: ['stops greeting-closed'],
            verdict: 'blocked refused-connection',
            words: /closed it without a word/,
            sent: [],
          },
        ],
        [
          `${verb} in the middle of its greeting`,
          { script: async (server) => (server.say('220-mx.exa'), how(server)) },
          {
            phases: [...until.up, `greeting ${failure}`],
            codes: ['stops greeting-closed'],
            verdict: 'blocked refused-connection',
          },
        ],
        [
          `${verb} at our hello`,
          { script: badAt(1, how) },
          {
            phases: [...until.greeted, `ehlo ${failure}`],
            codes: ['risk ehlo-closed'],
            verdict: 'delayed refused-connection',
            words: /closed the connection when we said hello/,
            sent: [ours.ehlo],
          },
        ],
        [
          `${verb} at STARTTLS`,
          { script: badAt(2, how) },
          {
            phases: [...until.hello, `starttls ${failure}`],
            codes: ['risk tls-closed'],
            verdict: 'delayed starttls-broken',
            words: /When we asked for it, it closed the connection/,
            sent: [ours.ehlo, ours.starttls],
          },
        ],
        [
          `${verb} at the hello inside TLS`,
          { script: badAt(3, how) },
          {
            phases: [...until.encrypted, `ehlo ${failure}`],
            codes: ['risk tls-hello-failed'],
            verdict: 'delayed starttls-broken',
            words: /did not take our second hello/,
            sent: [ours.ehlo, ours.starttls, ours.ehlo],
          },
        ],
        [
          `${verb} at QUIT`,
          { script: badAt(4, how) },
          { phases: [...until.encrypted, 'ehlo 250'], codes: [], verdict: 'ok all-good' },
        ],
      ]),
      [
        'closes in the handshake',
        {
          script: goodServer,
          tls: { ok: false, failure: 'tls-handshake-failed', elapsedMs: 5, detail: 'closed during the handshake' },
        },
        {
          phases: [...until.offered, 'tls tls-handshake-failed'],
          codes: ['risk tls-handshake-failed'],
          verdict: 'delayed starttls-broken',
          words: /could not be set up \(closed during the handshake\)/,
          sent: [ours.ehlo, ours.starttls],
        },
      ],
    ],
  ],
])
