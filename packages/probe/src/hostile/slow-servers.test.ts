import { expect, test } from 'vitest'
import { badAt, testMeetings, until } from '../testing/meet-server.ts'
import { goodServer } from '../testing/scripted-connection.ts'
import { TrialRun } from '../testing/trial-run.ts'

const silence = (): void => undefined

testMeetings([
  [
    'S-01 says nothing',
    [
      [
        'ever',
        { script: async () => undefined },
        {
          phases: [...until.up, 'greeting reply-timeout'],
          codes: ['unknown greeting-none'],
          verdict: 'unknown cannot-say',
          words: /said nothing within 30 seconds.*up to 5 minutes/,
          sent: [],
        },
      ],
    ],
  ],
  [
    'S-02 takes its time',
    [
      [
        'a byte a second',
        {
          script: async (server) => {
            for (const byte of `220 ${'x'.repeat(200)}\r\n`) {
              server.say(byte)
              await server.wait(1_000)
            }
          },
        },
        {
          phases: [...until.up, 'greeting reply-timeout'],
          codes: ['unknown greeting-none'],
          verdict: 'unknown cannot-say',
          words: /within 30 seconds/,
          sent: [],
        },
      ],
      [
        'a line every 14 s',
        {
          script: async (server) => {
            for (let count = 0; count < 20; count++) {
              server.say('220-wait\r\n')
              await server.wait(14_000)
            }
          },
        },
        {
          phases: [...until.up, 'greeting reply-timeout'],
          codes: ['unknown greeting-none'],
          verdict: 'unknown cannot-say',
          sent: [],
        },
      ],
      [
        'a byte a second after our hello',
        {
          script: async (server) => {
            server.say('220 mx.example.com\r\n')
            await server.hear()
            for (const byte of `250 ${'x'.repeat(200)}\r\n`) {
              server.say(byte)
              await server.wait(1_000)
            }
          },
        },
        {
          phases: [...until.greeted, 'ehlo reply-timeout'],
          codes: ['unknown ehlo-slow'],
          verdict: 'unknown cannot-say',
          words: /did not answer our hello \(HELO\) within 15 seconds.*up to 5 minutes/,
        },
      ],
      [
        'at STARTTLS',
        { script: badAt(2, silence) },
        {
          phases: [...until.hello, 'starttls reply-timeout'],
          codes: ['unknown tls-timeout'],
          verdict: 'ok all-good',
          words: /did not answer our request for encryption within 15 seconds.*up to 5 minutes/,
        },
      ],
      [
        'in the handshake',
        { script: goodServer, tls: 'never' },
        {
          phases: [...until.offered, 'tls tls-timeout'],
          codes: ['unknown tls-timeout'],
          verdict: 'ok all-good',
          words: /agreed to encrypt, but did not set it up within 10 seconds/,
        },
      ],
    ],
  ],
  [
    'S-14 S-15 is slow to begin and to end',
    [
      [
        'greets after 6 s and minds early talk',
        {
          script: async (server) => {
            await server.wait(6_000)
            if (server.heardSoFar().length > 0) return server.reset()
            server.say('220 mx.example.com\r\n')
            while ((await server.hear()) !== undefined) server.say('250 mx.example.com\r\n')
          },
        },
        {
          phases: [...until.greeted, 'ehlo 250'],
          codes: ['advice tls-not-offered'],
          verdict: 'ok improve-only',
        },
      ],
      [
        'never ends after QUIT',
        { script: badAt(4, '') },
        { phases: [...until.encrypted, 'ehlo 250'], codes: [], verdict: 'ok all-good' },
      ],
      [
        'sends a megabyte after QUIT',
        { script: badAt(4, `221 bye\r\n${'x'.repeat(1_000_000)}`) },
        { phases: [...until.encrypted, 'ehlo 250'], codes: [], verdict: 'ok all-good' },
      ],
    ],
  ],
])

test('S-17 of 30 tarpits 16 are dialled at once, the others are told, and the run ends with all stages closed', async () => {
  const hosts = Array.from({ length: 30 }, (_, index) => `mx${index}.example.com`)
  const run = await new TrialRun({
    answers: Object.fromEntries([
      ['MX example.com', hosts.map((host, index) => `${index + 1} ${host}`)],
      ...hosts.flatMap((host, index) => [
        [`A ${host}`, [`192.0.2.${index + 1}`, `192.0.2.${index + 101}`]],
        [`AAAA ${host}`, 'noData'],
      ]),
    ]),
    mail: Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`192.0.2.${index + 1}`, async (): Promise<void> => undefined]),
    ),
  }).run()
  expect(run.dials).toHaveLength(16)
  expect(new Set(run.dials.map((dial) => dial.split(' ')[0])).size).toBe(1)
  expect(run.facts('domain.routes')[0]?.observed).toMatchObject({ value: { hostsLeftOutCount: 20 } })
  expect(run.facts('smtp.greeting')).toHaveLength(16)
  const stagesThat = (did: string) =>
    run.stages.filter((line) => line.endsWith(` ${did}`)).map((line) => line.split(' ')[0])
  expect(stagesThat('done').toSorted()).toEqual(stagesThat('running').toSorted())
  // The policy of the domain is read beside them, and may end at any time.
  expect(
    stagesThat('done')
      .filter((stage) => stage !== 'transport-policy')
      .slice(-2),
  ).toEqual(['connect', 'greeting'])
  expect(run.clock.nowMs()).toBeLessThanOrEqual(60_000)
})
