import { expect, test } from 'vitest'
import { makeInternet } from './dns/internet.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios/index.ts'
import { mailDomain, mailHost, reverseZone } from './scenarios/world-parts.ts'
import { storyCollisions } from './story-collisions.ts'

test('no two stories take one address, one reverse zone or one domain', () => {
  expect(storyCollisions(scenarios)).toEqual([])
})

test('all stories fit into one internet, whose name servers stand on addresses of their own', () => {
  const given = scenarios.flatMap(({ dns }) => dns.zones)
  const keyed = given.map((zone) => ({
    ...zone,
    records: zone.records.map((line) => line.replace('@server-key', '00'.repeat(32))),
  }))
  const servers = makeInternet(keyed).flatMap((zone) => zone.nameServers.map(({ address }) => address))
  expect(new Set(servers).size).toBe(servers.length)
  for (const address of servers) expect(address).toMatch(/^127\.53\.(?:[1-9]|\d\d+)\.(?:[1-9]\d{0,2})$/)
})

function story(name: string, parts: Partial<Scenario>): Scenario {
  const expected = { state: 'ok', primary: '', side: 'none', actor: 'nobody', confidence: 'sure', findings: [] }
  const enter = { target: `${name}.example` }
  return { name, story: 'A story.', enter, expect: expected, dns: { zones: [] }, mail: [], ...parts }
}

const one = story('one', {
  enter: { target: 'one.example', from: '127.65.1.25' },
  dns: { zones: [mailDomain('one.example', [mailHost('mx.one.example', '127.65.2.1')]), reverseZone('127.65.1.25')] },
})

test.each<[string, Partial<Scenario>, string[]]>([
  ['a sending address', { enter: { target: 'two.example', from: '127.65.1.25' } }, ['127.65.1.25']],
  ['a mail server', { mail: [mailHost('mx.two.example', '127.65.2.1')] }, ['127.65.2.1']],
  ['a web server', { web: [{ address: '127.65.2.1', name: 'web.two.example', path: '/' }] }, ['127.65.2.1']],
  ['a reverse zone', { dns: { zones: [reverseZone('127.65.1.77')] } }, ['1.65.127.in-addr.arpa']],
  ['a domain', { dns: { zones: [{ apex: 'mail.one.example', records: [] }] } }, ['one.example']],
  [
    'an address in what one name server alone holds',
    {
      dns: { zones: [{ apex: 'two.example', records: [], servers: [{ records: ['two.example 300 A 127.65.2.1'] }] }] },
    },
    ['127.65.2.1'],
  ],
])('%s that another story has is told', (_, parts, things) => {
  const told = storyCollisions([one, story('two', parts)])
  expect(told.toSorted()).toEqual(things.map((thing) => `${thing}: one, two`).toSorted())
})

test('a story stays away from what every lab has', () => {
  expect(storyCollisions([story('two', { mail: [mailHost('mx.two.example', '127.53.0.25')] })])).toEqual([
    '127.53.0.25: two, the lab',
  ])
})
