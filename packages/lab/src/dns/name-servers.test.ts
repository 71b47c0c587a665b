import { CHECKING_DISABLED, type RecordType } from 'dns-packet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lab } from '../lab.ts'
import type { DnsBehaviour, Scenario } from '../scenario.ts'
import { startLab } from '../start-lab.ts'
import { askOnce, type RawQuestion } from './ask-once.ts'
import { fixtures } from './internet.ts'

const behaviours: DnsBehaviour[] = [
  { kind: 'servfail' },
  { kind: 'refused' },
  { kind: 'silent' },
  { kind: 'slow', delayMs: 50 },
  { kind: 'truncate' },
  { kind: 'bogus' },
]

const scenario: Scenario = {
  name: 'names',
  story: 'Zones of every behaviour.',
  enter: { target: 'healthy.example' },
  expect: { state: '', primary: '', side: '', actor: '', confidence: '', findings: [] },
  dns: {
    zones: [
      {
        apex: 'healthy.example',
        records: [
          'healthy.example 300 MX 10 mx.healthy.example',
          'healthy.example 300 MX 0 .',
          'mx.healthy.example 300 A 127.20.1.1',
          'alias.healthy.example 300 CNAME www.other.test',
          'deep.below.healthy.example 300 TXT "here"',
          ...Array.from({ length: 40 }, (_, index) => `big.healthy.example 300 TXT "text number ${index} of many"`),
        ],
      },
      { apex: 'other.test', records: ['www.other.test 300 A 127.20.1.2'] },
      { apex: '1.20.127.in-addr.arpa', records: ['1.1.20.127.in-addr.arpa 300 PTR mx.healthy.example'] },
      ...behaviours.map((behaviour) => ({
        apex: `${behaviour.kind}.example`,
        records: [`${behaviour.kind}.example 300 A 127.20.1.3`],
        behaviour,
      })),
    ],
  },
  mail: [],
}

let lab: Lab
let port: number
beforeAll(async () => {
  lab = await startLab({ scenarios: [scenario] })
  port = Number(lab.environment['WAYPOST_DNS_PORT'])
})
afterAll(() => lab.stop())

const ask = (name: string, type: RecordType, more: Partial<RawQuestion> = {}) =>
  askOnce({ address: fixtures.resolvers[0], port, name, type, ...more })

async function said(name: string, type: RecordType, more: Partial<RawQuestion> = {}) {
  const packet = await ask(name, type, more)
  if (packet === undefined) return 'silence'
  const rcode = (packet.flags ?? 0) & 15
  if (packet.flag_tc) return 'truncated'
  const answers = (packet.answers ?? []).map((answer) => ('data' in answer ? JSON.stringify(answer.data) : ''))
  return [rcode, ...answers].join(' ')
}

test.each<[string, RecordType, string]>([
  ['healthy.example', 'MX', '0 {"preference":10,"exchange":"mx.healthy.example"} {"preference":0,"exchange":"."}'],
  ['MX.Healthy.Example', 'A', '0 "127.20.1.1"'],
  ['alias.healthy.example', 'A', '0 "www.other.test" "127.20.1.2"'],
  ['below.healthy.example', 'A', '0'],
  ['gone.healthy.example', 'A', '3'],
  ['gone.example', 'MX', '3'],
  ['1.1.20.127.in-addr.arpa', 'PTR', '0 "mx.healthy.example"'],
  ['2.1.20.127.in-addr.arpa', 'PTR', '3'],
  ['checker.lab.test', 'A', '0 "127.0.0.1"'],
  ['1.0.0.127.in-addr.arpa', 'PTR', '0 "checker.lab.test"'],
  ['servfail.example', 'A', '2'],
  ['refused.example', 'A', '2'],
  ['silent.example', 'A', '2'],
  ['slow.example', 'A', '0 "127.20.1.3"'],
  ['truncate.example', 'A', 'truncated'],
  ['bogus.example', 'A', '2'],
  ['big.healthy.example', 'TXT', 'truncated'],
])('the resolver answers %s %s', async (name, type, expected) => {
  expect(await said(name, type)).toBe(expected)
})

test('a truncated answer is whole over TCP, a bogus one with checking disabled', async () => {
  expect(await said('truncate.example', 'A', { transport: 'tcp' })).toBe('0 "127.20.1.3"')
  expect((await ask('big.healthy.example', 'TXT', { transport: 'tcp' }))?.answers).toHaveLength(40)
  expect(await said('bogus.example', 'A', { flags: CHECKING_DISABLED })).toBe('0 "127.20.1.3"')
})

test('a negative answer names the zone that said no', async () => {
  const packet = await ask('gone.healthy.example', 'A')
  expect(packet?.flag_ra).toBe(true)
  expect(packet?.authorities).toMatchObject([{ type: 'SOA', name: 'healthy.example' }])
})

test('a parent refers to its children, with addresses, and each server knows its own zone only', async () => {
  const parentAddress = await addressOf('example')
  const referral = await ask('www.healthy.example', 'A', { address: parentAddress })
  expect(referral?.flag_aa).toBe(false)
  expect(referral?.authorities?.map(({ type, name }) => `${type} ${name}`)).toEqual([
    'NS healthy.example',
    'NS healthy.example',
  ])
  expect(referral?.additionals?.map(({ name }) => name)).toEqual(['ns1.healthy.example', 'ns2.healthy.example'])

  const childAddress = await addressOf('healthy.example')
  expect((await ask('mx.healthy.example', 'A', { address: childAddress }))?.flag_aa).toBe(true)
  expect(await said('www.other.test', 'A', { address: childAddress })).toBe('5')
  const alias = await ask('alias.healthy.example', 'A', { address: childAddress })
  expect(alias?.answers).toHaveLength(1)
})

test.each([
  ['servfail', '2'],
  ['refused', '5'],
  ['silent', 'silence'],
  ['truncate', 'truncated'],
  ['bogus', '0 "127.20.1.3"'],
])('an authority that is %s', async (kind, expected) => {
  const parent = await addressOf('example')
  const referral = await ask(`${kind}.example`, 'A', { address: parent })
  const [glue] = referral?.additionals ?? []
  if (glue?.type !== 'A') throw new Error('no glue')
  expect(await said(`${kind}.example`, 'A', { address: glue.data, waitMs: 300 })).toBe(expected)
})

test('questions are logged with type, name, transport and server', async () => {
  await said('logged.healthy.example', 'A')
  expect(lab.dnsLog()).toContain(`A logged.healthy.example udp ${fixtures.resolvers[0]}`)
})

async function addressOf(zone: string): Promise<string> {
  const packet = await ask(`ns1.${zone}`, 'A')
  const [answer] = packet?.answers ?? []
  if (answer?.type !== 'A') throw new Error(`no name server of ${zone}`)
  return answer.data
}
