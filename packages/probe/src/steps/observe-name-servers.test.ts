import type { ZoneServers } from '@waypost/core/facts'
import { describe, expect, test } from 'vitest'
import { TrialRun, type World } from '../testing/trial-run.ts'

const parent = 'example'
const domain = 'fabrikam.example'
const soa = ['ns1.fabrikam.example host.fabrikam.example 1 1 1 1 1']
const mx = ['10 mx.fabrikam.example']
const referral = {
  zone: domain,
  nameServers: [
    { name: 'ns1.fabrikam.example', addresses: ['192.0.2.11'] },
    { name: 'ns2.fabrikam.example', addresses: ['192.0.2.12'] },
  ],
}
const zone = { [`SOA ${domain}`]: soa, [`MX ${domain}`]: mx }

const world: World = {
  answers: {
    [`MX ${domain}`]: mx,
    [`NS ${domain}`]: ['ns1.fabrikam.example', 'ns2.fabrikam.example'],
    [`NS ${parent}`]: ['a.nic.example', 'b.nic.example', 'c.nic.example'],
    'A a.nic.example': ['192.0.2.1'],
    'A b.nic.example': ['192.0.2.2'],
    'A c.nic.example': ['192.0.2.3'],
    'A ns1.fabrikam.example': ['192.0.2.11'],
    'A ns2.fabrikam.example': ['192.0.2.12'],
    'A mx.fabrikam.example': ['192.0.2.25'],
    [`DS ${domain}`]: 'noData',
  },
  byServer: {
    '192.0.2.1': { [`NS ${domain}`]: referral },
    '192.0.2.2': { [`NS ${domain}`]: referral },
    '192.0.2.11': zone,
    '192.0.2.12': zone,
  },
}

function withAnswers(answers: World['answers'], byServer: World['byServer'] = {}): World {
  return { ...world, answers: { ...world.answers, ...answers }, byServer: { ...world.byServer, ...byServer } }
}

async function run(given: World, trial: Parameters<TrialRun['run']>[0] = {}) {
  const run = await new TrialRun(given).run({ domain, ...trial })
  const observed = run.facts('domain.name-servers')[0]?.observed
  return { run, value: observed?.ok ? observed.value : undefined }
}

function shortForm({ looks }: ZoneServers): string[] {
  return looks.map(({ nameServer, address, soa: ofZone, mx: ofDomain, tcp }) => {
    const said = [ofZone, ofDomain, tcp].map((observed) => (observed.ok ? observed.value.kind : observed.failure))
    return `${nameServer} ${address} ${said.join(' ')}`
  })
}

describe('observeNameServers', () => {
  test('asks each server of the zone straight, and two of those above', async () => {
    const { run: done, value } = await run(world)
    expect(value).toMatchObject({
      zone: domain,
      delegated: ['ns1.fabrikam.example', 'ns2.fabrikam.example'],
      listed: ['ns1.fabrikam.example', 'ns2.fabrikam.example'],
      parentElapsedMs: 10,
      addresses: ['192.0.2.11', '192.0.2.12'],
      namelessServers: [],
      leftOutCount: 0,
      ds: { ok: true, value: { kind: 'noData' } },
    })
    expect(value && shortForm(value)).toEqual([
      'ns1.fabrikam.example 192.0.2.11 records records records',
      'ns2.fabrikam.example 192.0.2.12 records records records',
    ])
    expect(done.resolver.log.filter((line) => line.includes('@192.0.2.3'))).toEqual([])
  })

  test('takes five questions after each other at most, and the way to the mail servers waits for none', async () => {
    const { run: done } = await run(world)
    const asked = done.resolver.log.filter((line) => line.includes('@')).map((line) => Number(line.split(' ')[0]))
    expect(Math.max(...asked)).toBeLessThanOrEqual(40)
    expect(done.dials).toEqual(['20 192.0.2.25'])
  })

  test('asks a server that only those above list', async () => {
    const elsewhere = { zone: domain, nameServers: [...referral.nameServers, { name: 'old.host.test', addresses: [] }] }
    const { value } = await run(
      withAnswers(
        { 'A old.host.test': ['192.0.2.99'] },
        { '192.0.2.1': { [`NS ${domain}`]: elsewhere }, '192.0.2.2': {} },
      ),
    )
    expect(value?.delegated).toContain('old.host.test')
    expect(value && shortForm(value)).toContain('old.host.test 192.0.2.99 dns-timeout dns-timeout dns-timeout')
  })

  test('keeps what the zone above gives out as addresses of servers inside the zone', async () => {
    const old = { zone: domain, nameServers: [{ name: 'ns1.fabrikam.example', addresses: ['192.0.2.66'] }] }
    const { value } = await run(
      withAnswers({}, { '192.0.2.1': { [`NS ${domain}`]: old }, '192.0.2.2': { [`NS ${domain}`]: old } }),
    )
    expect(value?.glue).toEqual([{ nameServer: 'ns1.fabrikam.example', above: ['192.0.2.66'], own: ['192.0.2.11'] }])
  })

  test('tells a server whose name is an alias', async () => {
    const alias = { records: ['192.0.2.12'], cnameChain: ['real.host.test'] }
    const { value } = await run(withAnswers({ 'A ns2.fabrikam.example': alias }))
    expect(value?.aliasServers).toEqual(['ns2.fabrikam.example'])
    expect(value?.looks).toHaveLength(2)
  })

  test('finds the zone by those above when the resolver cannot', async () => {
    const { value } = await run(withAnswers({ [`NS ${domain}`]: { failure: 'dns-servfail' } }))
    expect(value).toMatchObject({ zone: domain, delegated: ['ns1.fabrikam.example', 'ns2.fabrikam.example'] })
    expect(value).not.toHaveProperty('listed')
    expect(value?.looks).toHaveLength(2)
  })

  test('does not take the top-level domain for the zone of a domain whose servers do not tell of themselves', async () => {
    const { value } = await run(withAnswers({ [`NS ${domain}`]: 'noData' }))
    expect(value).toMatchObject({ zone: domain, delegated: ['ns1.fabrikam.example', 'ns2.fabrikam.example'] })
  })

  test('finds the zone of a domain that is none itself', async () => {
    const name = `mail.${domain}`
    const { value } = await run(
      withAnswers({ [`NS ${name}`]: 'noData', [`MX ${name}`]: mx }, { '192.0.2.11': { ...zone, [`MX ${name}`]: mx } }),
      { domain: name },
    )
    expect(value).toMatchObject({ zone: domain, listed: ['ns1.fabrikam.example', 'ns2.fabrikam.example'] })
    expect(value && shortForm(value)[0]).toBe('ns1.fabrikam.example 192.0.2.11 records records records')
  })

  test('tells a server without address, and asks no address that is not public', async () => {
    const { run: done, value } = await run(
      withAnswers(
        { 'A ns1.fabrikam.example': 'nxDomain', 'A ns2.fabrikam.example': ['10.0.0.53'] },
        {
          '192.0.2.1': {},
          '192.0.2.2': {},
        },
      ),
    )
    expect(value).toMatchObject({ namelessServers: ['ns1.fabrikam.example'], looks: [], addresses: ['10.0.0.53'] })
    expect(done.resolver.log.some((line) => line.includes('@10.'))).toBe(false)
  })

  test('counts the servers beyond its limit', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `ns${index + 1}.fabrikam.example`)
    const addresses = Object.fromEntries(names.map((name, index) => [`A ${name}`, [`192.0.2.${index + 11}`]]))
    const { value } = await run(withAnswers({ [`NS ${domain}`]: names, ...addresses }))
    expect(value?.looks).toHaveLength(4)
    expect(value?.leftOutCount).toBe(3)
  })

  test('asks nobody about a domain that does not exist', async () => {
    const { run: done, value } = await run({ ...world, answers: { [`NS ${parent}`]: ['a.nic.example'] } })
    expect(value).toBeUndefined()
    expect(done.resolver.log.filter((line) => /SOA|DS /.test(line))).toEqual([])
  })
})
