import { expect, test } from 'vitest'
import { ListHealthMemory } from '../dns/list-health-memory.ts'
import type { Answers } from '../testing/scripted-resolver.ts'
import { TrialRun } from '../testing/trial-run.ts'
import { VirtualClock } from '../replay/virtual-clock.ts'

const address = '203.0.113.25'
const key = 'k3y0fours'

async function askLists(blocklists: { zone: string; key?: string }[], answers: Answers, sender = address) {
  const run = await new TrialRun({ answers }).run({
    domain: null,
    sender: { source: 'typed', address: sender },
    settings: { blocklists },
  })
  const asked = run.resolver.log
    .map((line) => line.split(' ').slice(1).join(' '))
    .filter((line) => line.includes('bl.'))
  return { run, asked, health: run.facts('blocklist.health')[0], listing: run.facts('blocklist.listing')[0] }
}

test('the test of a list is asked beside the question, the reason after it', async () => {
  const { run, asked, health, listing } = await askLists([{ zone: 'bl.example.net' }], {
    'A 2.0.0.127.bl.example.net': ['127.0.0.2'],
    'A 25.113.0.203.bl.example.net': ['127.0.0.4'],
    'TXT 25.113.0.203.bl.example.net': ['Seen\nsending spam', 'x'.repeat(5_000)],
  })
  expect(asked).toEqual([
    'A 2.0.0.127.bl.example.net',
    'A 1.0.0.127.bl.example.net',
    'A 25.113.0.203.bl.example.net',
    'TXT 25.113.0.203.bl.example.net',
  ])
  expect(health).toMatchObject({
    subject: { kind: 'zone', name: 'bl.example.net', address: '127.0.0.2' },
    observed: { value: { mustBeListed: ['127.0.0.2'], mustNotBeListed: [] } },
  })
  expect(listing).toMatchObject({
    subject: { kind: 'address', name: 'bl.example.net', address },
    observed: { value: { codes: ['127.0.0.4'], reasons: ['Seen\\x0asending spam', 'x'.repeat(300)] } },
  })
  expect(run.stages).toContain('blocklists done')
})

test('a key stands in questions and nowhere else', async () => {
  const { run, asked } = await askLists([{ zone: 'bl.example.net', key }], {
    [`A 2.0.0.127.${key}.bl.example.net`]: ['127.0.0.2'],
    [`A 25.113.0.203.${key}.bl.example.net`]: ['127.0.0.2'],
    [`TXT 25.113.0.203.${key}.bl.example.net`]: [`Your key ${key.toUpperCase()} is fine`],
  })
  expect(asked).toHaveLength(4)
  expect(asked.every((question) => question.includes(`.${key}.bl.example.net`))).toBe(true)
  expect(JSON.stringify(run.events).toLowerCase()).not.toContain(key)
})

test('IPv6 is asked in nibbles, and tested for itself', async () => {
  const { asked } = await askLists([{ zone: 'bl.example.net' }], {}, '2001:db8::25')
  expect(asked).toEqual([
    'A 2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.bl.example.net',
    'A 1.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.bl.example.net',
    `A ${'5.2'}.${'0.'.repeat(22)}8.b.d.0.1.0.0.2.bl.example.net`,
  ])
})

test('a list that fails is a fact without words', async () => {
  const failed = { failure: 'dns-timeout' as const }
  const { health, listing } = await askLists([{ zone: 'bl.example.net' }], {
    'A 2.0.0.127.bl.example.net': failed,
    'A 25.113.0.203.bl.example.net': failed,
  })
  expect(health?.observed).toEqual({ ok: false, failure: 'dns-timeout', elapsedMs: 10 })
  expect(listing?.observed).toEqual({ ok: false, failure: 'dns-timeout', elapsedMs: 10 })
})

test('nothing is asked where no list is named', async () => {
  const { asked, run } = await askLists([], {})
  expect(asked).toEqual([])
  expect(run.stages.filter((stage) => stage.startsWith('blocklists'))).toEqual([])
})

test('a passed test is remembered for a day, a failed one is not', async () => {
  const clock = new VirtualClock()
  const memory = new ListHealthMemory(clock)
  let count = 0
  const test = (mustBeListed: string[]) => () => {
    count++
    return Promise.resolve({ ok: true as const, elapsedMs: 1, value: { mustBeListed, mustNotBeListed: [] } })
  }
  await memory.recall('bl.example.net 4', test([]))
  await memory.recall('bl.example.net 4', test(['127.0.0.2']))
  await memory.recall('bl.example.net 4', test(['127.0.0.2']))
  expect(count).toBe(2)
  await clock.run(clock.sleep(86_400_000))
  await memory.recall('bl.example.net 4', test(['127.0.0.2']))
  expect(count).toBe(3)
})
