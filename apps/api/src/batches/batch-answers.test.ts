import type { DnsAnswer, Observed } from '@waypost/core/facts'
import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import type { Resolver } from '@waypost/probe'
import { expect, it } from 'vitest'
import { BatchAnswers } from './batch-answers.ts'

const question = { name: 'a.example', type: 'MX' as const }
const answer: Observed<DnsAnswer<string>> = {
  ok: true,
  elapsedMs: 1,
  value: {
    kind: 'records',
    records: ['10 mx.a.example'],
    leftOutCount: 0,
    isAuthenticated: false,
    cnameChain: [],
    ttlSeconds: 300,
  },
}

/** A resolver that counts, and a clock that stands until it is moved. */
function makeAnswers() {
  const state = { askedCount: 0, nowMs: 0 }
  const resolver: Resolver = {
    ask: () => {
      state.askedCount++
      return Promise.resolve(answer)
    },
    askEach: () => Promise.resolve([]),
    askServer: () => Promise.resolve({ ok: false, failure: 'dns-timeout', elapsedMs: 1 }),
  }
  const clock = { nowMs: () => state.nowMs, now: () => new Date(state.nowMs), sleep: () => Promise.resolve() }
  const answers = new BatchAnswers({ resolver, clock })
  const askFor = async (batchId: string | null) => {
    const { resolver: ofRun } = answers.portsFor(batchId)
    await (ofRun.forRun?.(defaultLimits, interactiveTimers) ?? ofRun).ask(question)
  }
  return { state, askFor }
}

it('asks once for the runs of a batch, and again for each other batch and each single run', async () => {
  const { state, askFor } = makeAnswers()
  for (const batchId of ['one', 'one', 'two', 'one', null, null]) await askFor(batchId)
  expect(state.askedCount).toBe(4)
})

it('forgets a batch that was not heard of for five minutes, and the longest unused of five', async () => {
  const { state, askFor } = makeAnswers()
  await askFor('one')
  state.nowMs = 299_000
  await askFor('one')
  expect(state.askedCount).toBe(1)
  for (const batchId of ['two', 'three', 'four', 'five', 'one']) await askFor(batchId)
  expect(state.askedCount).toBe(6)
})
