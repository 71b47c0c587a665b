import { describe, expect, test } from 'vitest'
import type { Script } from './testing/scripted-connection.ts'
import { TrialRun } from './testing/trial-run.ts'

const oneHost = {
  'MX example.com': ['10 mx.example.com'],
  'A mx.example.com': ['192.0.2.1'],
  'AAAA mx.example.com': 'noData' as const,
}
const sender = { source: 'typed' as const, address: '203.0.113.25' }
const silentServer: Script = async () => undefined

/** Nothing of a run outlives it. */
function expectNothingLeft(run: TrialRun) {
  expect(run.connections.every(({ isDestroyed }) => isDestroyed)).toBe(true)
}

describe('order', () => {
  test('both lanes begin at once, and no step waits for more than it needs', async () => {
    const run = await new TrialRun({
      answers: {
        ...oneHost,
        'PTR 25.113.0.203.in-addr.arpa': ['mail.example.net'],
        'A mail.example.net': ['203.0.113.25'],
      },
    }).run({ sender })
    expect(run.resolver.log.slice(0, 6).toSorted()).toEqual([
      '0 MX example.com',
      '0 NS com',
      '0 NS example.com',
      '0 PTR 25.113.0.203.in-addr.arpa',
      '0 TXT _mta-sts.example.com',
      '0 TXT _smtp._tls.example.com',
    ])
    expect(run.resolver.log.slice(6, 9).toSorted()).toEqual([
      '10 A mail.example.net',
      '10 A mx.example.com',
      '10 AAAA mx.example.com',
    ])
    expect(run.resolver.log).toContain('20 TLSA _25._tcp.mx.example.com')
    expect(run.dials).toEqual(['20 192.0.2.1'])
    expectNothingLeft(run)
  })

  test('stages are told as they happen', async () => {
    const run = await new TrialRun({ answers: oneHost }).run()
    // Its end may be told anywhere among the others: it is read beside them.
    const isPolicyEnd = (line: string) => line === 'transport-policy done'
    expect(run.stages.filter(isPolicyEnd)).toHaveLength(1)
    expect(run.stages.filter((line) => !isPolicyEnd(line))).toEqual([
      'domain running',
      'transport-policy running',
      'mx running',
      'domain done',
      'connect running',
      'mx done',
      'greeting running',
      'connect done',
      'greeting done',
    ])
  })

  test('routes are told before the first connection, transcripts with the conversation', async () => {
    const run = await new TrialRun({ answers: oneHost }).run()
    const kinds = run.events.map((event) => (event.type === 'fact' ? event.fact.name : event.type))
    expect(kinds.indexOf('routes')).toBeLessThan(kinds.indexOf('smtp.connect'))
    expect(kinds.indexOf('transcript')).toBeGreaterThan(kinds.lastIndexOf('smtp.ehlo'))
  })

  test('one slow server holds up no other', async () => {
    const run = await new TrialRun({
      answers: {
        'MX example.com': ['10 mx1.example.com', '20 mx2.example.com'],
        'A mx1.example.com': ['192.0.2.1'],
        'A mx2.example.com': ['192.0.2.2'],
      },
      mail: { '192.0.2.1': silentServer },
    }).run()
    expect(run.dials).toEqual(['20 192.0.2.1', '20 192.0.2.2'])
    const names = run.facts('smtp.greeting').map(({ subject, observed }) => `${subject.name} ${observed.ok}`)
    expect(names).toEqual(['mx2.example.com true', 'mx1.example.com false'])
    expect(run.facts('smtp.tls').map(({ subject }) => subject.name)).toEqual(['mx2.example.com'])
  })

  test('a bare address has a sender lane only', async () => {
    const run = await new TrialRun({ answers: {} }).run({ domain: null, sender })
    expect(run.stages).toEqual(['sender-name running', 'sender-name done'])
    expect(run.dials).toEqual([])
  })

  test('what the sender’s mail domain publishes is asked beside everything else', async () => {
    const answers = { 'TXT example.net': ['v=spf1 -all'] }
    const run = await new TrialRun({ answers }).run({ domain: null, sender: { ...sender, mailDomain: 'example.net' } })
    expect(run.resolver.log).toContain('0 TXT example.net')
    expect(run.stages).toContain('sender-auth done')
    expect(run.facts('sender-domain.txt')[0]?.observed).toMatchObject({ value: { records: ['v=spf1 -all'] } })
  })
})

describe('who is dialled', () => {
  test('at most 16 addresses, the preferred ones, and the rest is told', async () => {
    const hosts = Array.from({ length: 12 }, (_, index) => `mx${index}.example.com`)
    const answers = Object.fromEntries([
      ['MX example.com', hosts.map((host, index) => `${(index + 1) * 10} ${host}`)],
      ...hosts.flatMap((host, index) => [
        [`A ${host}`, [1, 2, 3].map((last) => `192.0.2.${index * 10 + last}`)],
        [`AAAA ${host}`, [1, 2, 3].map((last) => `2001:db8::${index}:${last}`)],
      ]),
    ])
    const run = await new TrialRun({ answers }).run()
    expect(run.dials).toHaveLength(16)
    expect(new Set(run.dials.map((dial) => dial.split(' ')[0]))).toEqual(new Set(['20']))
    expect(run.routes.filter(({ isDialled }) => isDialled).map(({ exchange }) => exchange)).toEqual(
      hosts.slice(0, 4).flatMap((host) => [host, host, host, host]),
    )
    expect(run.facts('domain.routes')[0]?.observed).toMatchObject({ value: { hostsLeftOutCount: 2 } })
    expect(run.facts('host.a')).toHaveLength(10)
  })

  test('no address that is not public', async () => {
    const run = await new TrialRun({
      answers: {
        'MX example.com': ['10 mx.example.com', '20 127.0.0.1'],
        'A mx.example.com': ['127.0.0.1', '10.0.0.1', '169.254.169.254', '0.0.0.0'],
        'AAAA mx.example.com': ['::1', '::ffff:192.0.2.1', 'fe80::1'],
      },
    }).run()
    expect(run.dials).toEqual([])
    expect(run.routes.map(({ notDialledBecause }) => notDialledBecause)).toEqual(Array(7).fill('not-public'))
    expect(run.stages.slice(-4)).toEqual(['connect skipped', 'greeting skipped', 'mx done', 'transport-policy done'])
    expect(run.resolver.log.some((line) => line.includes('127.0.0.1'))).toBe(false)
  })

  test('nobody after a null MX', async () => {
    const run = await new TrialRun({ answers: { 'MX example.com': ['0 '], 'A example.com': ['192.0.2.1'] } }).run()
    expect(run.dials).toEqual([])
    expect(run.facts('domain.a')).toEqual([])
    expect(run.facts('dns.confirmation')).toHaveLength(1)
  })

  test('whom the second look finds where the first one got no answer', async () => {
    const run = await new TrialRun({ answers: { ...oneHost, 'MX example.com': { late: ['10 mx.example.com'] } } }).run()
    expect(run.facts('domain.mx').map(({ observed }) => observed.ok)).toEqual([false, true])
    expect(run.facts('dns.confirmation')).toHaveLength(1)
    expect(run.dials).toHaveLength(1)

    const lateHost = await new TrialRun({ answers: { ...oneHost, 'A mx.example.com': { late: ['192.0.2.1'] } } }).run()
    expect(lateHost.facts('host.a').map(({ observed }) => observed.ok)).toEqual([false, true])
    expect(lateHost.dials).toHaveLength(1)
  })

  test('nobody else beside a server that works: the second look is not waited for', async () => {
    const run = await new TrialRun({
      answers: {
        ...oneHost,
        'MX example.com': ['10 mx.example.com', '20 mx2.example.com'],
        'A mx2.example.com': { late: ['192.0.2.2'] },
        'AAAA mx2.example.com': 'noData',
      },
    }).run()
    expect(run.dials).toEqual(['20 192.0.2.1'])
  })

  test('the others beside a null MX', async () => {
    const run = await new TrialRun({ answers: { ...oneHost, 'MX example.com': ['0 ', '10 mx.example.com'] } }).run()
    expect(run.dials).toEqual(['20 192.0.2.1'])
  })

  test('the domain itself without MX, but never in place of unusable ones', async () => {
    const implicit = await new TrialRun({
      answers: { 'MX example.com': 'noData', 'A example.com': ['192.0.2.1'], 'AAAA example.com': 'noData' },
    }).run()
    expect(implicit.dials).toEqual(['20 192.0.2.1'])
    expect(implicit.facts('domain.routes')[0]?.observed).toMatchObject({ value: { isImplicitMx: true } })

    const unusable = await new TrialRun({
      answers: { 'MX example.com': ['10 gone.example.com'], 'A example.com': ['192.0.2.1'] },
    }).run()
    expect(unusable.dials).toEqual([])
    expect(unusable.facts('dns.confirmation').map(({ subject }) => subject)).toEqual([
      { kind: 'host', name: 'gone.example.com' },
    ])
  })
})

describe('control hosts', () => {
  const controls = {
    'A c1.example.net': ['198.51.100.1'],
    'A c2.example.net': ['198.51.100.2'],
    'A c3.example.net': ['198.51.100.3'],
  }
  const controlHosts = ['c1.example.net', 'c2.example.net', 'c3.example.net']

  test('are left alone while everything works', async () => {
    const run = await new TrialRun({ answers: { ...oneHost, ...controls } }).run({ settings: { controlHosts } })
    expect(run.dials).toEqual(['20 192.0.2.1'])
    expect(run.facts('control.address')).toEqual([])
  })

  test('are all dialled at once when a connection fails, and two that answer are enough', async () => {
    const run = await new TrialRun({
      answers: { ...oneHost, ...controls },
      mail: { '192.0.2.1': 'refuse', '198.51.100.2': 'silent' },
    }).run({ settings: { controlHosts } })
    expect(run.dials).toEqual(['20 192.0.2.1', '50 198.51.100.1', '50 198.51.100.2', '50 198.51.100.3'])
    const greeted = run.facts('control.greeting').map(({ subject }) => subject.name)
    expect(greeted.toSorted()).toEqual(['c1.example.net', 'c3.example.net'])
    expect(run.facts('control.connect')).toHaveLength(2)
    expect(run.connections.map(({ sentLines }) => sentLines)).toEqual([['QUIT'], ['QUIT']])
    expect(run.clock.nowMs()).toBeLessThan(1_000)
  })

  test.each<[string, Script | 'silent', number]>([
    ['has not connected within 1.5 s', 'silent', 1_520],
    ['is closed before its greeting', async (server) => server.close(), 40],
    ['is silent', silentServer, 5_040],
  ])('are dialled when a connection %s', async (_, behaviour, askedAtMs) => {
    const run = await new TrialRun({ answers: { ...oneHost, ...controls }, mail: { '192.0.2.1': behaviour } }).run({
      settings: { controlHosts },
    })
    expect(run.resolver.log).toContain(`${askedAtMs} A c1.example.net`)
  })

  const greetsAs =
    (name: string, delayMs = 0): Script =>
    async (server) => {
      await server.wait(delayMs)
      server.say(`220 ${name} ESMTP\r\n`)
      for (let line = await server.hear(); line !== undefined; line = await server.hear()) {
        server.say(line === 'QUIT' ? '221 bye\r\n' : '250 hi\r\n')
      }
    }
  const twoHosts = {
    'MX example.com': ['10 mx1.example.com', '20 mx2.example.com'],
    'A mx1.example.com': ['192.0.2.1'],
    'A mx2.example.com': ['192.0.2.2'],
  }
  const ipv6 = { 'AAAA mx.example.com': ['2001:db8::1'], 'AAAA c1.example.net': ['2001:db8:c::1'] }

  test.each<[string, Record<string, Script>, boolean]>([
    ['a name of another owner', { '192.0.2.1': greetsAs('relay.isp.example'), '192.0.2.2': greetsAs('b.test') }, true],
    ['no name', { '192.0.2.1': greetsAs('ESMTP'), '192.0.2.2': greetsAs('***********') }, true],
    [
      'the domain’s name',
      { '192.0.2.1': greetsAs('relay.isp.example'), '192.0.2.2': greetsAs('a.example.com') },
      false,
    ],
  ])('after greetings by %s are asked: %s', async (_case, mail, areAsked) => {
    const run = await new TrialRun({ answers: { ...twoHosts, ...controls }, mail }).run({ settings: { controlHosts } })
    expect(run.facts('control.greeting').length > 0).toBe(areAsked)
    expectNothingLeft(run)
    expect(run.clock.timerCount).toBe(0)
  })

  test('that are slow do not hold up a run that only wondered about a name', async () => {
    const late = greetsAs('c.example.net', 20_000)
    const run = await new TrialRun({
      answers: { ...oneHost, ...controls },
      mail: {
        '192.0.2.1': greetsAs('relay.isp.example'),
        '198.51.100.1': late,
        '198.51.100.2': late,
        '198.51.100.3': late,
      },
    }).run({ settings: { controlHosts } })
    expect(run.facts('control.greeting')).toEqual([])
    expect(run.clock.nowMs()).toBeLessThan(2_000)
    expectNothingLeft(run)
  })

  test('are asked over IPv6 when an IPv6 address fails, one answer being enough', async () => {
    const run = await new TrialRun({
      answers: { ...oneHost, ...controls, ...ipv6, 'AAAA c2.example.net': ['2001:db8:c::2'] },
      mail: { '2001:db8::1': 'silent', '2001:db8:c::2': 'silent' },
    }).run({ settings: { controlHosts } })
    const connected = run.facts('control.connect').flatMap(({ subject }) => subject.address ?? [])
    expect(connected).toContain('2001:db8:c::1')
    expect(run.facts('control.address').map(({ subject }) => subject.name)).toEqual(controlHosts)
    expect(new Set(run.dials.map((dial) => dial.split(' ')[1])).size).toBe(run.dials.length)
  })

  test('with one address for two names are dialled once', async () => {
    const run = await new TrialRun({
      answers: { ...oneHost, ...controls, 'A c2.example.net': ['198.51.100.1'] },
      mail: { '192.0.2.1': 'refuse' },
    }).run({ settings: { controlHosts } })
    expect(run.dials.filter((dial) => dial.endsWith(' 198.51.100.1'))).toHaveLength(1)
  })

  test('with IPv6 only are dialled once, though they prove two things', async () => {
    const run = await new TrialRun({
      answers: { ...oneHost, ...ipv6, 'A c1.example.net': 'noData' },
      mail: { '2001:db8::1': 'silent' },
    }).run({ settings: { controlHosts: ['c1.example.net'] } })
    expect(run.dials.filter((dial) => dial.endsWith(' 2001:db8:c::1'))).toHaveLength(1)
  })

  test('are not asked because this machine has no IPv6', async () => {
    const run = await new TrialRun({
      answers: { ...oneHost, ...controls, 'AAAA mx.example.com': ['2001:db8::1'] },
      mail: { '2001:db8::1': 'no-route' },
    }).run({ settings: { controlHosts } })
    expect(run.facts('control.connect')).toEqual([])
  })
})

describe('the end', () => {
  const answers = { ...oneHost, 'PTR 25.113.0.203.in-addr.arpa': 'noData' as const }

  test('of the time: what was not seen is absent, what did not end has failed', async () => {
    const run = await new TrialRun({ answers, mail: { '192.0.2.1': silentServer } }).run({
      settings: { timers: { runMs: 3_000 } },
    })
    expect(run.clock.nowMs()).toBe(3_000)
    expect(run.facts('smtp.greeting')).toEqual([])
    expect(run.stages.at(-1)).toBe('greeting failed')
    expect(run.events.some(({ type }) => type === 'transcript')).toBe(true)
    expectNothingLeft(run)
  })

  test('by a person: at once, with the open stages skipped', async () => {
    const stop = new AbortController()
    const run = new TrialRun({ answers, mail: { '192.0.2.1': 'silent' } })
    void run.clock.sleep(500).then(() => stop.abort())
    await run.run({ signal: stop.signal, sender })
    expect(run.clock.nowMs()).toBe(500)
    expect(run.facts('smtp.connect')).toEqual([])
    expect(run.stages.slice(-2)).toEqual(['connect skipped', 'greeting skipped'])
    expectNothingLeft(run)
  })

  test('before it began', async () => {
    const run = await new TrialRun({ answers }).run({ signal: AbortSignal.abort() })
    expect(run.resolver.log).toEqual([])
    expect(run.stages).toEqual([
      'domain skipped',
      'mx skipped',
      'connect skipped',
      'greeting skipped',
      'transport-policy skipped',
    ])
  })

  test('by a reader who leaves: sockets and timers go with it', async () => {
    const run = await new TrialRun({ answers, mail: { '192.0.2.1': silentServer } }).run({
      onEvent: (event) => event.type === 'fact' && event.fact.name === 'smtp.connect',
    })
    expect(run.clock.nowMs()).toBeLessThan(1_000)
    expectNothingLeft(run)
    expect(run.clock.timerCount).toBe(0)
  })

  test('leaves no timer behind', async () => {
    const run = await new TrialRun({ answers, mail: { '192.0.2.1': 'refuse' } }).run({ sender })
    expect(run.clock.timerCount).toBe(0)
  })
})
