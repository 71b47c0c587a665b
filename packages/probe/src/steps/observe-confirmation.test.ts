import { describe, expect, test } from 'vitest'
import type { World } from '../testing/trial-run.ts'
import { TrialRun } from '../testing/trial-run.ts'

/** The one confirmation that a run of example.com gathers in this world. */
async function confirmationIn(world: World) {
  const run = await new TrialRun(world).run()
  const [fact, ...others] = run.facts('dns.confirmation')
  expect(others).toEqual([])
  if (fact?.observed.ok !== true) throw new Error('no confirmation')
  return { run, value: fact.observed.value, subject: fact.subject }
}

const comServers = { 'NS com': ['ns.com.example'], 'A ns.com.example': ['198.51.100.1'] }
const ownServers = {
  'NS example.com': ['ns1.example.com', 'ns2.example.com'],
  'A ns1.example.com': ['192.0.2.11'],
  'A ns2.example.com': ['192.0.2.12'],
}
const servfail = { failure: 'dns-servfail' as const }
const refused = { failure: 'dns-refused' as const }

describe('who is asked again', () => {
  test('no such domain: every resolver and the servers of the zone above', async () => {
    const { value, subject } = await confirmationIn({
      answers: comServers,
      byServer: { '198.51.100.1': { 'MX example.com': 'nxDomain' } },
    })
    expect(subject).toEqual({ kind: 'domain', name: 'example.com' })
    expect(value).toMatchObject({
      question: { name: 'example.com', type: 'MX' },
      zone: 'com',
      resolvers: [{ server: '192.0.2.53:53', observed: { value: { kind: 'nxDomain' } } }],
      authorities: [
        { nameServer: 'ns.com.example', address: '198.51.100.1', observed: { value: { kind: 'nxDomain' } } },
      ],
      namelessServers: [],
    })
    expect(value.withoutValidation).toBeUndefined()
  })

  test('neither MX nor address: the servers of the domain', async () => {
    const { value } = await confirmationIn({
      answers: { ...ownServers, 'MX example.com': 'noData', 'A example.com': 'noData', 'AAAA example.com': 'noData' },
      byServer: {
        '192.0.2.11': { 'MX example.com': 'noData' },
        '192.0.2.12': { 'MX example.com': ['10 mx.example.com'] },
      },
    })
    expect(value.zone).toBe('example.com')
    expect(value.authorities.map(({ observed }) => observed.ok && observed.value)).toEqual([
      { kind: 'noData', records: [] },
      { kind: 'records', records: ['10 mx.example.com'] },
    ])
  })

  test('no MX, and an address that could not be looked up: the question that failed', async () => {
    const { value } = await confirmationIn({
      answers: { ...ownServers, 'MX example.com': 'noData', 'A example.com': 'noData', 'AAAA example.com': servfail },
      byServer: { '192.0.2.11': { 'AAAA example.com': servfail }, '192.0.2.12': { 'AAAA example.com': servfail } },
    })
    expect(value.question).toEqual({ name: 'example.com', type: 'AAAA' })
    expect(value.authorities.map(({ observed }) => observed.ok)).toEqual([false, false])
  })

  test('SERVFAIL for the whole zone: the servers above refer to those who hold it', async () => {
    const { value, run } = await confirmationIn({
      answers: {
        ...comServers,
        'MX example.com': servfail,
        'NS example.com': servfail,
        'MX example.com cd': ['10 mx.example.com'],
      },
      byServer: {
        '198.51.100.1': {
          'MX example.com': {
            zone: 'example.com',
            nameServers: [
              { name: 'ns1.example.com', addresses: ['192.0.2.11'] },
              { name: 'ns2.example.com', addresses: ['10.0.0.1'] },
              { name: 'ns3.example.com', addresses: [] },
            ],
          },
        },
        '192.0.2.11': { 'MX example.com': refused },
      },
    })
    expect(value).toMatchObject({
      zone: 'example.com',
      authorities: [{ nameServer: 'ns1.example.com', observed: { ok: false, failure: 'dns-refused' } }],
      namelessServers: ['ns2.example.com', 'ns3.example.com'],
      withoutValidation: { ok: true, value: { records: ['10 mx.example.com'] } },
    })
    expect(run.resolver.log.some((line) => line.includes('@10.0.0.1'))).toBe(false)
  })

  test('nobody, when the delegation cannot be found', async () => {
    const { value } = await confirmationIn({
      answers: { 'MX example.com': servfail, 'NS example.com': servfail, 'NS com': servfail },
    })
    expect(value.zone).toBeUndefined()
    expect(value.authorities).toEqual([])
  })

  test('at most four servers', async () => {
    const names = ['1', '2', '3', '4', '5', '6'].map((digit) => `ns${digit}.example.net`)
    const { value } = await confirmationIn({
      answers: {
        'MX example.com': ['0 '],
        'NS example.com': names,
        ...Object.fromEntries(names.map((name, index) => [`A ${name}`, [`192.0.2.${index + 1}`]])),
      },
    })
    expect(value.authorities).toHaveLength(4)
  })
})

describe('what a name server may not do', () => {
  test.each([
    ['refer upwards', 'com'],
    ['refer sideways', 'example.net'],
    ['refer to itself', 'example.com'],
  ])('%s: it does not serve the zone', async (_, zone) => {
    const { value } = await confirmationIn({
      answers: { ...ownServers, 'MX example.com': servfail },
      byServer: {
        '192.0.2.11': {
          'MX example.com': { zone, nameServers: [{ name: 'evil.example', addresses: ['203.0.113.66'] }] },
        },
      },
    })
    expect(value.zone).toBe('example.com')
    expect(value.authorities.map(({ observed }) => observed.ok || observed.failure)).toEqual([
      'dns-refused',
      'dns-timeout',
    ])
  })

  test('refer down for ever', async () => {
    const name = 'a.b.c.d.e.f.example.com'
    const labels = name.split('.')
    const referrals = Object.fromEntries(
      labels.map((_, index) => [
        `192.0.2.${index + 1}`,
        {
          [`MX ${name}`]: {
            zone: labels.slice(-2 - index).join('.'),
            nameServers: [{ name: 'ns', addresses: [`192.0.2.${index + 2}`] }],
          },
        },
      ]),
    )
    const run = await new TrialRun({
      answers: { [`MX ${name}`]: servfail, 'NS com': ['ns.com.example'], 'A ns.com.example': ['192.0.2.1'] },
      byServer: referrals,
    }).run({ domain: name })
    expect(run.resolver.log.filter((line) => line.includes('@'))).toHaveLength(5)
  })
})

describe('a reverse name', () => {
  const sender = { source: 'typed' as const, address: '203.0.113.25' }
  const name = '25.113.0.203.in-addr.arpa'
  const delegated = '25.0-63.113.0.203.in-addr.arpa'

  test('is asked for where its alias leads (RFC 2317)', async () => {
    const run = await new TrialRun({
      answers: {
        [`PTR ${name}`]: { cnameChain: [delegated] },
        'NS 0-63.113.0.203.in-addr.arpa': ['ns.example.net'],
        'A ns.example.net': ['192.0.2.11'],
      },
      byServer: { '192.0.2.11': { [`PTR ${delegated}`]: 'noData' } },
    }).run({ domain: null, sender })
    expect(run.facts('dns.confirmation')).toMatchObject([
      {
        subject: { kind: 'address', name: '203.0.113.25', address: '203.0.113.25' },
        observed: { value: { question: { name, type: 'PTR' }, zone: '0-63.113.0.203.in-addr.arpa' } },
      },
    ])
  })

  test('whose authority sends us on is followed there', async () => {
    const run = await new TrialRun({
      answers: {
        [`PTR ${name}`]: servfail,
        'NS 113.0.203.in-addr.arpa': ['ns.isp.example'],
        'A ns.isp.example': ['192.0.2.10'],
        'NS 0-63.113.0.203.in-addr.arpa': ['ns.example.net'],
        'A ns.example.net': ['192.0.2.11'],
      },
      byServer: { '192.0.2.10': { [`PTR ${name}`]: { cnameChain: [delegated] } } },
    }).run({ domain: null, sender })
    expect(run.facts('dns.confirmation')[0]?.observed).toMatchObject({
      value: { zone: '0-63.113.0.203.in-addr.arpa', authorities: [{ observed: { failure: 'dns-timeout' } }] },
    })
  })

  test('of IPv6 costs few questions to find its zone', async () => {
    const address = '2001:db8::25'
    const run = await new TrialRun({ answers: {} }).run({ domain: null, sender: { source: 'typed', address } })
    const asked = run.resolver.log.filter((line) => line.includes(' NS ')).map((line) => line.replace(/^\d+ /, ''))
    // The resolver of a run asks the same question once; this one has no memory.
    expect(new Set(asked).size).toBe(8)
  })
})
