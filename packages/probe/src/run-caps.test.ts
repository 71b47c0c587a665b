import { describe, expect, test } from 'vitest'
import { defaultLimits } from '@waypost/core/plan'
import { createQuestionBudget } from './dns/question-budget.ts'
import { TrialRun } from './testing/trial-run.ts'
import { createMemoryTurns } from './turns/memory-turns.ts'
import type { Turns } from './turns/turns.ts'
import type { Script } from './testing/scripted-connection.ts'
import { VirtualClock } from './replay/virtual-clock.ts'

/** 50 mail servers with 50 IPv4 and 50 IPv6 addresses each, none of them twice. */
const hosts = Array.from({ length: 50 }, (_, index) => `mx${index}.example.com`)
const lots = Array.from({ length: 50 }, (_, index) => index)
const answers = Object.fromEntries([
  ['MX example.com', hosts.map((host, index) => `${index} ${host}`)],
  ...hosts.flatMap((host, index) => [
    [`A ${host}`, lots.map((last) => `198.51.100.${(index * 5 + last) % 250}`)],
    [`AAAA ${host}`, lots.map((last) => `2001:db8:${index}::${last}`)],
  ]),
])

describe('a domain with 50 mail servers and 5,000 addresses', () => {
  test('costs at most 16 dials and 150 questions, and what was left out is told', async () => {
    const run = await new TrialRun({ answers }).run()
    expect(run.dials).toHaveLength(16)
    expect(new Set(run.dials.map((dial) => dial.split(' ')[1])).size).toBe(16)
    expect(run.resolver.log.length).toBeLessThanOrEqual(defaultLimits.dnsQuestions)
    expect(run.facts('domain.routes')[0]?.observed).toMatchObject({ value: { hostsLeftOutCount: 40 } })
    const leftOut = run.routes.filter(({ isDialled }) => !isDialled)
    expect(leftOut.length).toBeGreaterThan(0)
    expect(new Set(leftOut.map(({ notDialledBecause }) => notDialledBecause))).toEqual(new Set(['limit-reached']))
  })

  test('costs no more when none of them answers', async () => {
    const mail = Object.fromEntries(
      Object.values(answers)
        .flat()
        .map((address) => [address, 'refuse' as const]),
    )
    const run = await new TrialRun({ answers, mail }).run()
    expect(run.dials).toHaveLength(16)
  })
})

test('a server that talks on and on is left after 64 KB', async () => {
  const talkative: Script = async (server) => {
    for (let lineCount = 0; lineCount < 300; lineCount++) {
      server.say(`220-${'x'.repeat(997)}\r\n`)
      await server.wait(1)
    }
  }
  const run = await new TrialRun({
    answers: { 'MX example.com': ['10 mx.example.com'], 'A mx.example.com': ['192.0.2.1'] },
    mail: { '192.0.2.1': talkative },
  }).run()
  expect(run.facts('smtp.greeting')[0]?.observed).toMatchObject({ ok: false, failure: 'reply-too-long' })
  expect(run.connections[0]?.readByteCount).toBeLessThanOrEqual(defaultLimits.bytesPerSmtpSession + 1_003)
})

describe('the budget of questions', () => {
  test('is over after so many questions', () => {
    const budget = createQuestionBudget({ questions: 2, bytes: 1_000 })
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false])
  })

  test('is over after so many bytes', () => {
    const budget = createQuestionBudget({ questions: 100, bytes: 1_000 })
    budget.read(999)
    expect(budget.take()).toBe(true)
    budget.read(1)
    expect(budget.take()).toBe(false)
  })

  test('leaves room for what all mail servers may say', () => {
    const { bytes, dials, bytesPerSmtpSession } = defaultLimits
    expect(bytes).toBe(4 * 1_024 * 1_024)
    expect(bytes - dials * bytesPerSmtpSession).toBeGreaterThan(0)
  })
})

/** Turns that go on from one run to the next, on a clock on which everything is old at once. */
function forgetfulTurns(): Turns {
  const clock = new VirtualClock()
  let nowMs = 0
  return createMemoryTurns(
    { addressGapMs: 0, reuseMs: 1 },
    { nowMs: () => (nowMs += 10), now: () => clock.now(), sleep: () => Promise.resolve() },
    () => undefined,
  )
}

describe('a server that answers nobody', () => {
  const answersOfOne = {
    'MX example.com': ['10 mx.example.com'],
    'A mx.example.com': ['192.0.2.1'],
    'A one.example.net': ['198.51.100.1'],
    'A two.example.org': ['198.51.100.2'],
  }
  const controlHosts = ['one.example.net', 'two.example.org']

  test('is left alone after two silences, when controls prove that they are its own', async () => {
    const turns = forgetfulTurns()
    const visit = async () => {
      const run = new TrialRun({ answers: answersOfOne, mail: { '192.0.2.1': 'silent' } })
      await run.run({ settings: { controlHosts }, turns })
      return run
    }
    for (let silences = 0; silences < 2; silences++) {
      expect((await visit()).dials.some((dial) => dial.endsWith(' 192.0.2.1'))).toBe(true)
    }
    const held = await visit()
    expect(held.dials.some((dial) => dial.endsWith(' 192.0.2.1'))).toBe(false)
    expect(held.facts('smtp.turn').at(-1)?.observed).toMatchObject({ value: { kind: 'held-back', because: 'silent' } })
  })

  test('is not blamed when port 25 is closed here', async () => {
    const turns = forgetfulTurns()
    const mail = { '192.0.2.1': 'silent', '198.51.100.1': 'silent', '198.51.100.2': 'silent' } as const
    for (let runs = 0; runs < 3; runs++) {
      const run = await new TrialRun({ answers: answersOfOne, mail }).run({ settings: { controlHosts }, turns })
      expect(run.dials.map((dial) => dial.split(' ')[1])).toContain('192.0.2.1')
      expect(run.facts('smtp.turn')).toEqual([])
    }
  })

  test('is not knocked at when its operator opted out, by domain or by server', async () => {
    for (const optOutNames of [['example.com'], ['mx.example.com']]) {
      const run = await new TrialRun({ answers: answersOfOne }).run({ settings: { optOutNames } })
      expect(run.dials).toEqual([])
      expect(run.facts('smtp.turn')[0]?.observed).toMatchObject({ value: { kind: 'opted-out' } })
      expect(run.facts('smtp.connect')[0]?.observed).toMatchObject({ ok: false, failure: 'opted-out' })
    }
  })
})
