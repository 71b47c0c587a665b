import { describe, expect, test } from 'vitest'
import { meetServer, serverAddress, usualAnswers } from '../testing/meet-server.ts'
import { goodServer } from '../testing/scripted-connection.ts'

describe('S-18 one family only', () => {
  const dual = { ...usualAnswers, 'AAAA mx.example.com': ['2001:db8::1'], 'AAAA c1.example.net': ['2001:db8:c::1'] }

  test('IPv6 swallows packets, IPv4 is not held up, and a control host proves our IPv6', async () => {
    const met = await meetServer({ script: goodServer, world: { answers: dual, mail: { '2001:db8::1': 'silent' } } })
    expect(met.codes).toEqual(['risk connect-ipv6-failed'])
    expect(met.verdict).toBe('partly ipv6-dead')
    expect(met.headline).toBe(
      'mx.example.com lists an IPv6 address that does not answer. Servers that try IPv6 first lose 10 seconds or more per try. Their mail admin can repair or remove it.',
    )
    const greeting = met.run.facts('smtp.greeting')[0]
    expect(greeting && Date.parse(greeting.at) - Date.UTC(2026, 0, 1)).toBeLessThan(1_000)
  })

  test('IPv6 swallows packets, and nothing proves our IPv6', async () => {
    const { codes, verdict, words } = await meetServer({
      script: goodServer,
      world: { answers: { ...dual, 'AAAA c1.example.net': 'noData' }, mail: { '2001:db8::1': 'silent' } },
    })
    expect(codes).toEqual(['unknown connect-ipv6-failed'])
    expect(verdict).toBe('ok all-good')
    expect(words).toContain("We can't tell whether their IPv6 fails or ours.")
  })

  test('this machine has no IPv6', async () => {
    const { codes, verdict } = await meetServer({
      script: goodServer,
      world: { answers: dual, mail: { '2001:db8::1': 'no-route' } },
    })
    expect(codes).toEqual(['unknown checker-no-ipv6'])
    expect(verdict).toBe('ok all-good')
  })

  test('IPv4 swallows packets, IPv6 answers', async () => {
    const { codes, verdict } = await meetServer({
      script: goodServer,
      world: { answers: dual, mail: { '2001:db8::1': goodServer, [serverAddress]: 'silent' } },
    })
    expect(codes).toEqual(['risk connect-timeout', 'risk connect-partly'])
    expect(verdict).toBe('partly some-answer')
  })
})
