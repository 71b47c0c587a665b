import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import { describe, expect, it } from 'vitest'
import type { Resolver } from '../ports.ts'
import { ScriptedResolver, type Answers } from '../testing/scripted-resolver.ts'
import { VirtualClock } from '../replay/virtual-clock.ts'
import { shareAnswers } from './share-answers.ts'

const question = { name: 'mx.example.com', type: 'A' } as const

function world(answers: Answers) {
  const clock = new VirtualClock()
  const scripted = new ScriptedResolver(clock, answers)
  const shared = shareAnswers(Object.assign(scripted, { forRun: () => scripted as Resolver }), clock)
  const open = () => shared.forRun?.(defaultLimits, interactiveTimers) ?? shared
  return { clock, log: scripted.log, open }
}

describe('what one run was answered', () => {
  it('serves the others, also while it is on its way', async () => {
    const { clock, log, open } = world({ 'A mx.example.com': ['192.0.2.1'] })
    const answers = await clock.run(Promise.all([open().ask(question), open().ask(question)]))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    await clock.run(open().ask({ ...question, name: 'MX.example.com' }))
    expect(log).toHaveLength(1)
  })

  it('serves nobody longer than its TTL', async () => {
    const { clock, log, open } = world({ 'A mx.example.com': ['192.0.2.1'] })
    const first = await clock.run(open().ask(question))
    const ttlSeconds = first.ok ? first.value.ttlSeconds : NaN
    await clock.run(clock.sleep(ttlSeconds * 1_000 - 20))
    await clock.run(open().ask(question))
    expect(log).toHaveLength(1)
    await clock.run(clock.sleep(21))
    await clock.run(open().ask(question))
    expect(log).toHaveLength(2)
  })

  it('serves nobody when it was a failure', async () => {
    const { clock, log, open } = world({ 'A mx.example.com': { failure: 'dns-timeout' } })
    await clock.run(Promise.all([open().ask(question), open().ask(question)]))
    expect(log).toHaveLength(2)
  })

  it('is asked for again by the others when the run that asked is stopped', async () => {
    const { clock, log, open } = world({ 'A mx.example.com': ['192.0.2.1'] })
    const stop = new AbortController()
    const stopped = open().ask(question, { signal: stop.signal })
    const other = open().ask(question)
    stop.abort()
    expect(await clock.run(Promise.all([stopped, other]))).toMatchObject([{ ok: false }, { ok: true }])
    expect(log).toHaveLength(2)
  })

  it('does not wait for the others when it is stopped itself', async () => {
    const { clock, open } = world({ 'A mx.example.com': ['192.0.2.1'] })
    const stop = new AbortController()
    const first = open().ask(question)
    const stopped = open().ask(question, { signal: stop.signal })
    stop.abort()
    expect(await clock.run(stopped)).toMatchObject({ ok: false, failure: 'stopped' })
    expect(await clock.run(first)).toMatchObject({ ok: true })
  })
})

it('asks for a second look every time', async () => {
  const { clock, log, open } = world({ 'A mx.example.com': ['192.0.2.1'] })
  await clock.run(Promise.all([open().askEach(question), open().askEach(question)]))
  expect(log).toHaveLength(2)
})
