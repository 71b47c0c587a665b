import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import { describe, expect, test } from 'vitest'
import type { Observed, TlsSession } from '@waypost/core/facts'
import { createAddressGuard } from '../guard/address-guard.ts'
import { ConnectionError } from '../net/connection-error.ts'
import type { Connect, SafeAddress } from '../ports.ts'
import { goodServer, goodTls, ScriptedConnection, type Script } from '../testing/scripted-connection.ts'
import { VirtualClock } from '../replay/virtual-clock.ts'
import { observeConversation, type PhaseSeen } from './observe-conversation.ts'

function safe(address: string): SafeAddress {
  const passed = createAddressGuard(['192.0.2.0/24']).pass(address)
  if (passed === undefined) throw new Error(`${address} is refused`)
  return passed
}

interface Trial {
  tls?: Observed<TlsSession> | 'never'
  upTo?: 'greeting' | 'tls'
  /** A person stops the run at this time. */
  stopAtMs?: number
}

async function converse(script: Script, trial: Trial = {}) {
  const clock = new VirtualClock()
  const connection = new ScriptedConnection(script, clock, trial.tls ?? goodTls)
  const connect: Connect = async () => ({ ok: true, elapsedMs: 3, server: '192.0.2.1:25', value: connection })
  const stop = new AbortController()
  if (trial.stopAtMs !== undefined) {
    void clock.sleep(trial.stopAtMs).then(() => stop.abort(new ConnectionError('stopped', '')))
  }
  const seen: PhaseSeen[] = []
  let observedAtMs = 0
  const { transcript } = await clock.run(
    observeConversation(
      {
        host: 'mx.example.com',
        address: safe('192.0.2.1'),
        port: 25,
        ehloName: 'check.example.net',
        upTo: trial.upTo ?? 'tls',
        connect,
        clock,
        timers: interactiveTimers,
        maxBytes: defaultLimits.bytesPerSmtpSession,
        maxTranscriptBytes: defaultLimits.transcriptBytes,
        signal: stop.signal,
      },
      (phase) => seen.push(phase),
    ).then(async (conversation) => {
      observedAtMs = clock.nowMs()
      await conversation.closed
      return conversation
    }),
  )
  expect(connection.isDestroyed).toBe(true)
  const phases = seen.map(({ phase, observed }) => `${phase} ${observed.ok ? 'ok' : observed.failure}`)
  return { seen, phases, transcript, connection, observedAtMs, endedAtMs: clock.nowMs() }
}

/** Greets, then answers each command in turn. A missing answer is silence. */
const answering =
  (greeting: string, ...answers: (string | 'close' | 'reset')[]): Script =>
  async (server) => {
    server.say(greeting)
    for (const answer of answers) {
      if ((await server.hear()) === undefined) return
      if (answer === 'close') return server.close()
      if (answer === 'reset') return server.reset()
      server.say(answer)
    }
  }

const offer = '250-mx.example.com\r\n250 STARTTLS\r\n'
const bye = '221 bye\r\n'

describe('a mail server that behaves', () => {
  test('is asked exactly what the script of a conversation says', async () => {
    const { phases, connection, seen, transcript } = await converse(goodServer)
    expect(phases).toEqual(['connect ok', 'greeting ok', 'ehlo ok', 'starttls ok', 'tls ok', 'ehlo ok'])
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'STARTTLS', 'EHLO check.example.net', 'QUIT'])
    expect(seen[2]?.observed).toMatchObject({ value: { verb: 'EHLO', extensions: ['SIZE 1000', 'STARTTLS'] } })
    expect(transcript.lines.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'note: connected',
      'S: 220 mx.example.com ESMTP',
      'C: EHLO check.example.net',
      'S: 250-mx.example.com',
      'S: 250-SIZE 1000',
      'S: 250 STARTTLS',
      'C: STARTTLS',
      'S: 220 2.0.0 go',
      'note: tls TLSv1.3 TLS_AES_256_GCM_SHA384',
      'C: EHLO check.example.net',
      'S: 250-mx.example.com',
      'S: 250-SIZE 1000',
      'S: 250 STARTTLS',
      'C: QUIT',
    ])
  })

  test('as a control host is left after its greeting', async () => {
    const { phases, connection } = await converse(goodServer, { upTo: 'greeting' })
    expect(phases).toEqual(['connect ok', 'greeting ok'])
    expect(connection.sentLines).toEqual(['QUIT'])
  })

  test('hears nothing before its whole greeting', async () => {
    const heardTooEarly: string[] = []
    const { phases, connection, seen } = await converse(async (server) => {
      server.say('220-wait\r\n')
      await server.wait(6_000)
      heardTooEarly.push(...server.heardSoFar())
      server.say('220 now\r\n')
      await server.hear()
      server.say('250 mx.example.com\r\n')
      await server.hear()
      server.say(bye)
    })
    expect(heardTooEarly).toEqual([])
    expect(phases).toEqual(['connect ok', 'greeting ok', 'ehlo ok'])
    expect(seen[0]?.observed.elapsedMs).toBe(3)
    expect(seen[1]?.observed.elapsedMs).toBe(6_000)
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'QUIT'])
  })

  test('without STARTTLS is not asked for it', async () => {
    const { connection } = await converse(answering('220 hi\r\n', '250-mx\r\n250 XXXXXXXA\r\n', bye))
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'QUIT'])
  })

  test('gives after TLS only what it offers there', async () => {
    const script = answering(
      '220 hi\r\n',
      '250-mx\r\n250-AUTH\r\n250 starttls\r\n',
      '220 go\r\n',
      '250-mx\r\n250 SIZE\r\n',
      bye,
    )
    const { seen } = await converse(script)
    expect(seen.at(-1)?.observed).toMatchObject({ value: { extensions: ['SIZE'] } })
  })
})

describe('HELO after a refused EHLO', () => {
  test('is accepted', async () => {
    const { seen, connection } = await converse(answering('220 hi\r\n', '502 what\r\n', '250 mx\r\n', bye))
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'HELO check.example.net', 'QUIT'])
    expect(seen[2]?.observed).toMatchObject({
      ok: true,
      value: { verb: 'HELO', reply: { replyCode: 250 }, extensions: [] },
    })
  })

  test('is refused too', async () => {
    const { seen } = await converse(answering('220 hi\r\n', '550 no\r\n', '550 5.7.1 no\r\n', bye))
    expect(seen[2]?.observed).toMatchObject({
      value: { verb: 'HELO', reply: { replyCode: 550, enhancedStatusCode: '5.7.1' } },
    })
  })

  test('is met by a closed door: the refusal of EHLO is kept', async () => {
    const { seen, phases } = await converse(answering('220 hi\r\n', '554 no\r\n', 'close'))
    expect(phases).toEqual(['connect ok', 'greeting ok', 'ehlo ok'])
    expect(seen[2]?.observed).toMatchObject({ value: { verb: 'EHLO', reply: { replyCode: 554 } } })
  })

  test('is not tried after "later"', async () => {
    const { connection } = await converse(answering('220 hi\r\n', '421 later\r\n', bye))
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'QUIT'])
  })
})

describe('a refusal at the greeting', () => {
  test.each(['421 too many connections\r\n', '554 blocked\r\n'])('%j is answered with QUIT', async (greeting) => {
    const { phases, connection } = await converse(answering(greeting, bye))
    expect(phases).toEqual(['connect ok', 'greeting ok'])
    expect(connection.sentLines).toEqual(['QUIT'])
  })
})

describe('every phase can break', () => {
  test.each<[string, Script, string[], string[]]>([
    ['closed before the greeting', async (server) => server.close(), ['greeting closed'], []],
    ['reset before the greeting', async (server) => server.reset(), ['greeting reset'], []],
    ['another protocol', async (server) => server.say('SSH-2.0-x\r\n'), ['greeting not-smtp'], []],
    ['two greetings', answering('220 a\r\n220 b\r\n'), ['greeting ok', 'ehlo reply-malformed'], ['QUIT']],
    ['closed at EHLO', answering('220 hi\r\n', 'close'), ['greeting ok', 'ehlo closed'], ['EHLO check.example.net']],
    ['reset at EHLO', answering('220 hi\r\n', 'reset'), ['greeting ok', 'ehlo reset'], ['EHLO check.example.net']],
    [
      'a code that changes at EHLO',
      answering('220 hi\r\n', '250-a\r\n550 b\r\n'),
      ['greeting ok', 'ehlo reply-malformed'],
      ['EHLO check.example.net', 'QUIT'],
    ],
    [
      'an endless reply to EHLO',
      answering('220 hi\r\n', '250-more\r\n'.repeat(8_000)),
      ['greeting ok', 'ehlo reply-too-long'],
      ['EHLO check.example.net', 'QUIT'],
    ],
    [
      'STARTTLS refused',
      answering('220 hi\r\n', offer, '454 not now\r\n', bye),
      ['greeting ok', 'ehlo ok', 'starttls ok'],
      ['EHLO check.example.net', 'STARTTLS', 'QUIT'],
    ],
    [
      'closed at STARTTLS',
      answering('220 hi\r\n', offer, 'close'),
      ['greeting ok', 'ehlo ok', 'starttls closed'],
      ['EHLO check.example.net', 'STARTTLS'],
    ],
    [
      'words between STARTTLS and TLS',
      answering('220 hi\r\n', offer, '220 go\r\n250-INJECTED\r\n250 AUTH PLAIN\r\n'),
      ['greeting ok', 'ehlo ok', 'starttls ok', 'tls injected-after-starttls'],
      ['EHLO check.example.net', 'STARTTLS'],
    ],
    [
      'closed after TLS',
      answering('220 hi\r\n', offer, '220 go\r\n', 'close'),
      ['greeting ok', 'ehlo ok', 'starttls ok', 'tls ok', 'ehlo closed'],
      ['EHLO check.example.net', 'STARTTLS', 'EHLO check.example.net'],
    ],
    [
      'reset at QUIT',
      answering('220 hi\r\n', '250 mx\r\n', 'reset'),
      ['greeting ok', 'ehlo ok'],
      ['EHLO check.example.net', 'QUIT'],
    ],
  ])('%s', async (_, script, phases, sentLines) => {
    const result = await converse(script)
    expect(result.phases).toEqual(['connect ok', ...phases])
    expect(result.connection.sentLines).toEqual(sentLines)
  })

  test('a failed handshake leaves nobody to say goodbye to', async () => {
    const tls = { ok: false as const, failure: 'tls-handshake-failed' as const, elapsedMs: 5 }
    const { phases, connection } = await converse(goodServer, { tls })
    expect(phases.at(-1)).toBe('tls tls-handshake-failed')
    expect(connection.sentLines).not.toContain('QUIT')
  })
})

describe('waiting', () => {
  test('a silent server has 30 s for its greeting and hears nothing', async () => {
    const { phases, connection, endedAtMs } = await converse(async () => undefined)
    expect(phases).toEqual(['connect ok', 'greeting reply-timeout'])
    expect(connection.sentLines).toEqual([])
    expect(endedAtMs).toBe(30_000)
  })

  test('a byte a second does not buy more time', async () => {
    const { phases, endedAtMs } = await converse(async (server) => {
      for (const byte of `220 ${'x'.repeat(100)}`) {
        server.say(byte)
        await server.wait(1_000)
      }
    })
    expect(phases).toEqual(['connect ok', 'greeting reply-timeout'])
    expect(endedAtMs).toBeGreaterThanOrEqual(30_000)
  })

  test('a line every 14 s does not either', async () => {
    const { phases } = await converse(async (server) => {
      for (let count = 0; count < 10; count++) {
        server.say('220-wait\r\n')
        await server.wait(14_000)
      }
    })
    expect(phases).toEqual(['connect ok', 'greeting reply-timeout'])
  })

  test('an unanswered EHLO is followed by QUIT', async () => {
    const { phases, connection, observedAtMs, endedAtMs } = await converse(answering('220 hi\r\n'))
    expect(phases).toEqual(['connect ok', 'greeting ok', 'ehlo reply-timeout'])
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'QUIT'])
    expect(observedAtMs).toBe(interactiveTimers.replyMs)
    expect(endedAtMs).toBe(interactiveTimers.replyMs + interactiveTimers.quitMs)
  })

  test('nobody waits for the answer to QUIT, but it gets its time', async () => {
    const { observedAtMs, endedAtMs } = await converse(async (server) => {
      server.say('554 no\r\n')
      await server.hear()
      await server.wait(1_500)
      server.say(bye)
    })
    expect(observedAtMs).toBe(0)
    expect(endedAtMs).toBe(1_500)
  })

  test('a late reply to EHLO is not taken for the goodbye', async () => {
    const { connection, endedAtMs } = await converse(async (server) => {
      server.say('220 hi\r\n')
      await server.hear()
      await server.hear()
      server.say('250 late\r\n')
      await server.wait(500)
      server.say(bye)
    })
    expect(endedAtMs).toBe(interactiveTimers.replyMs + 500)
    expect(connection.isDestroyed).toBe(true)
  })

  test('talk without end after QUIT is not listened to', async () => {
    const { connection, endedAtMs } = await converse(async (server) => {
      server.say('554 no\r\n')
      await server.hear()
      for (let count = 0; count < 50; count++) {
        server.say('250 more\r\n')
        await server.wait(100)
      }
    })
    expect(connection.readByteCount).toBeLessThan(100)
    expect(endedAtMs).toBeLessThan(interactiveTimers.quitMs)
  })

  test('a handshake that hangs ends after its own time', async () => {
    const { phases, endedAtMs } = await converse(goodServer, { tls: 'never' })
    expect(phases.at(-1)).toBe('tls tls-timeout')
    expect(endedAtMs).toBe(interactiveTimers.tlsMs)
  })

  test('a stop ends it at once, with a goodbye that waits for nobody', async () => {
    const { connection, endedAtMs } = await converse(answering('220 hi\r\n'), { stopAtMs: 700 })
    expect(connection.sentLines).toEqual(['EHLO check.example.net', 'QUIT'])
    expect(endedAtMs).toBe(700)
  })
})

test('a refused connection is all there is to tell', async () => {
  const clock = new VirtualClock()
  const seen: PhaseSeen[] = []
  const { transcript } = await observeConversation(
    {
      host: 'mx.example.com',
      address: safe('192.0.2.1'),
      port: 25,
      ehloName: 'check.example.net',
      upTo: 'tls',
      connect: async () => ({ ok: false, failure: 'connect-refused', elapsedMs: 2 }),
      clock,
      timers: interactiveTimers,
      maxBytes: 1,
      maxTranscriptBytes: 1_000,
      signal: new AbortController().signal,
    },
    (phase) => seen.push(phase),
  )
  expect(seen).toEqual([{ phase: 'connect', observed: { ok: false, failure: 'connect-refused', elapsedMs: 2 } }])
  expect(transcript.lines).toEqual([{ atMs: 0, from: 'note', text: 'connect-refused' }])
})
