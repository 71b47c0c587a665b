import type { SenderInput } from '@waypost/core/plan'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../testing/scripted-resolver.ts'
import { TrialRun } from '../testing/trial-run.ts'

const run = (answers: Answers, sender: SenderInput) => new TrialRun({ answers }).run({ domain: null, sender })

describe('who sends', () => {
  const failed = { failure: 'dns-timeout' as const }
  test.each<[string, Answers, object]>([
    ['a host', { 'A mail.example.net': ['203.0.113.25'] }, { addresses: ['203.0.113.25'], isMailDomain: false }],
    ['a host without address', {}, { addresses: [], isMailDomain: false }],
    ['a host with a private address', { 'A mail.example.net': ['10.0.0.1'] }, { addresses: [], isMailDomain: false }],
    [
      'a mail domain: its own address need not send',
      { 'MX mail.example.net': ['10 mx.example.net'], 'A mail.example.net': ['203.0.113.80'] },
      { addresses: [], isMailDomain: true },
    ],
    [
      'a host that takes no mail',
      { 'MX mail.example.net': ['0 '], 'A mail.example.net': ['203.0.113.25'] },
      { addresses: ['203.0.113.25'], isMailDomain: false },
    ],
    [
      'two addresses a family of many',
      { 'A mail.example.net': ['203.0.113.1', '203.0.113.2', '203.0.113.3'], 'AAAA mail.example.net': ['2001:db8::1'] },
      { addresses: ['203.0.113.1', '203.0.113.2', '2001:db8::1'] },
    ],
  ])('%s', async (_, answers, value) => {
    const { observed, subject } =
      (await run(answers, { source: 'typed', name: 'mail.example.net' })).facts('sender.address')[0] ?? {}
    expect(subject).toEqual({ kind: 'sender', name: 'mail.example.net' })
    expect(observed).toMatchObject({ ok: true, value: { source: 'name', name: 'mail.example.net', ...value } })
  })

  test.each<[string, Answers]>([
    ['MX', { 'MX mail.example.net': failed, 'A mail.example.net': ['203.0.113.25'] }],
    ['the address', { 'A mail.example.net': failed }],
  ])('nobody knows when the question for %s fails', async (_, answers) => {
    const [fact] = (await run(answers, { source: 'typed', name: 'mail.example.net' })).facts('sender.address')
    expect(fact?.observed).toMatchObject({ ok: false, failure: 'dns-timeout' })
  })

  test('nobody knows when only a mail domain was given', async () => {
    const result = await run({}, { source: 'typed', mailDomain: 'example.net' })
    expect(result.facts('sender.address')[0]?.observed).toMatchObject({ value: { addresses: [], isMailDomain: true } })
    expect(result.resolver.log.filter((line) => / A(AAA)? /.test(line))).toEqual([])
  })

  test('all addresses of a saved sender, four at most', async () => {
    const otherAddresses = ['2001:db8::25', '203.0.113.25', '10.0.0.1', '203.0.113.26', '203.0.113.27', '203.0.113.28']
    const sender = { source: 'saved', address: '203.0.113.25', otherAddresses } as const
    const result = await new TrialRun({ answers: {} }).run({ domain: 'example.com', sender })
    const addresses = ['203.0.113.25', '2001:db8::25', '203.0.113.26', '203.0.113.27']
    expect(result.facts('sender.address')[0]?.observed).toMatchObject({ value: { addresses, source: 'saved' } })
    expect(result.facts('address.ptr').map(({ subject }) => subject.name)).toEqual(addresses)
  })

  test('a saved address', async () => {
    const result = await run({}, { source: 'saved', address: '203.0.113.25', name: 'mail.example.net' })
    expect(result.facts('sender.address')[0]?.observed).toMatchObject({
      value: { addresses: ['203.0.113.25'], source: 'saved', name: 'mail.example.net' },
    })
  })
})

describe('what receivers look up', () => {
  const sender: SenderInput = { source: 'typed', address: '203.0.113.25' }
  const ptr = 'PTR 25.113.0.203.in-addr.arpa'

  test('each reverse name in the family of the address, five at most', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `n${index}.example.net`)
    const result = await run({ [ptr]: names, 'A n0.example.net': ['203.0.113.25'] }, sender)
    expect(result.facts('ptr-name.address').map(({ subject }) => subject)).toEqual(
      names.slice(0, 5).map((name) => ({ kind: 'host', name, address: '203.0.113.25' })),
    )
    expect(result.resolver.log.some((line) => line.includes('AAAA'))).toBe(false)
    expect(result.facts('dns.confirmation')).toEqual([])
  })

  test('no reverse name that is no host name', async () => {
    const result = await run({ [ptr]: ['<script>.example.net', 'good\\.com.example.net', '127.0.0.1', ''] }, sender)
    expect(result.facts('ptr-name.address').map(({ observed }) => observed.ok || observed.failure)).toEqual(
      Array(4).fill('not-allowed'),
    )
    expect(result.resolver.log.filter((line) => !/ (NS|SOA) /.test(line))).toHaveLength(1)
  })

  test.each<[string, Answers]>([
    ['missing', { [ptr]: 'noData' }],
    ['unknown', { [ptr]: { failure: 'dns-timeout' } }],
  ])('a reverse name that is %s a second time', async (_, answers) => {
    expect((await run(answers, sender)).facts('dns.confirmation')).toHaveLength(1)
  })

  test('the HELO name beside it', async () => {
    const result = await run({ 'A helo.example.net': ['203.0.113.25'] }, { ...sender, heloName: 'helo.example.net' })
    expect(result.facts('helo-name.address')).toMatchObject([
      { subject: { kind: 'host', name: 'helo.example.net', address: '203.0.113.25' }, observed: { ok: true } },
    ])
    expect(result.resolver.log.slice(0, 2)).toEqual([`0 ${ptr}`, '0 A helo.example.net'])
  })
})
