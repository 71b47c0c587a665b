import type { Observed, WebAnswer } from '@waypost/core/facts'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../testing/scripted-resolver.ts'
import { TrialRun, type World } from '../testing/trial-run.ts'

const oneHost: Answers = {
  'MX example.com': ['10 mx.example.com'],
  'A mx.example.com': ['192.0.2.1'],
  'AAAA mx.example.com': 'noData',
}
const announced: Answers = {
  ...oneHost,
  'TXT _mta-sts.example.com': ['v=STSv1; id=1'],
  'A mta-sts.example.com': ['192.0.2.80'],
}
const file: Observed<WebAnswer> = {
  ok: true,
  elapsedMs: 20,
  value: { statusCode: 200, mediaType: 'text/plain', lines: ['version: STSv1'], isCut: false },
}
const run = (answers: Answers, web: World['web'] = {}) => new TrialRun({ answers, web }).run()

describe('a policy', () => {
  test('is fetched from the address that its name leads to', async () => {
    const result = await run(announced, { '192.0.2.80': file })
    expect(result.webRequests).toEqual(['20 192.0.2.80 mta-sts.example.com/.well-known/mta-sts.txt'])
    expect(result.facts('mta-sts.policy')).toMatchObject([
      { subject: { kind: 'domain', name: 'example.com' }, observed: { ok: true } },
    ])
  })

  test.each<[string, Answers]>([
    ['no record', oneHost],
    ['another record', { ...announced, 'TXT _mta-sts.example.com': ['hello'] }],
    ['two records', { ...announced, 'TXT _mta-sts.example.com': ['v=STSv1; id=1', 'v=STSv1; id=2'] }],
    ['a failed lookup', { ...announced, 'TXT _mta-sts.example.com': { failure: 'dns-servfail' } }],
  ])('is not asked for after %s', async (_case, answers) => {
    const result = await run(answers)
    expect(result.webRequests).toEqual([])
    expect(result.facts('mta-sts.record')).toHaveLength(1)
    expect(result.facts('mta-sts.policy')).toEqual([])
  })

  test.each([
    ['no-address', { 'A mta-sts.example.com': 'noData' }],
    ['not-allowed', { 'A mta-sts.example.com': ['127.0.0.1', '10.0.0.1', '169.254.169.254'] }],
    ['dns-timeout', { 'A mta-sts.example.com': { failure: 'dns-timeout' } }],
  ] as const)('is not asked for: %s', async (failure, answers) => {
    const result = await run({ ...announced, ...(answers as Answers) })
    expect(result.webRequests).toEqual([])
    expect(result.facts('mta-sts.policy')[0]?.observed).toMatchObject({ ok: false, failure })
  })

  test('is asked for at a second address when nobody is at the first', async () => {
    const answers = { ...announced, 'A mta-sts.example.com': ['192.0.2.80', '192.0.2.81', '192.0.2.82'] }
    const result = await run(answers, { '192.0.2.81': file })
    expect(result.webRequests.map((line) => line.split(' ')[1])).toEqual(['192.0.2.80', '192.0.2.81'])
    expect(result.facts('mta-sts.policy')[0]?.observed.ok).toBe(true)
  })

  test('is not asked for where they want to be left alone', async () => {
    const result = await new TrialRun({ answers: announced }).run({ settings: { optOutNames: ['example.com'] } })
    expect(result.webRequests).toEqual([])
    expect(result.facts('mta-sts.policy')[0]?.observed).toMatchObject({ ok: false, failure: 'opted-out' })
  })

  test('holds the rest up for half of its time at most', async () => {
    const result = await run(announced, { '192.0.2.80': 'never' })
    expect(result.facts('mta-sts.policy')[0]?.observed).toMatchObject({ ok: false, failure: 'http-timeout' })
    const lastWords = Date.parse(result.facts('smtp.ehlo').at(-1)?.at ?? '')
    expect(Date.parse(result.facts('mta-sts.policy')[0]?.at ?? '') - lastWords).toBeLessThanOrEqual(4_100)
    expect(result.stages.at(-1)).toBe('transport-policy done')
  })
})

describe('TLSA records', () => {
  test('of each server that is dialled, with the hash of data in full', async () => {
    const result = await run({ ...oneHost, 'TLSA _25._tcp.mx.example.com': ['3 1 1 abcd', '3 0 0 00'] })
    expect(result.facts('dane.records')[0]?.observed).toMatchObject({
      value: {
        records: [
          { usage: 3, selector: 1, matchingType: 1, associationData: 'abcd' },
          { matchingType: 0, associationSha256: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' },
        ],
      },
    })
    expect(result.facts('dane.root')).toHaveLength(1)
  })

  test('are taken from the real name of a server whose name is an alias', async () => {
    const answers = {
      ...oneHost,
      'A mx.example.com': { signed: ['192.0.2.1'], cnameChain: ['real.example.net'] },
      'TLSA _25._tcp.real.example.net': { signed: ['3 1 1 abcd'] },
    }
    const [fact] = (await run(answers)).facts('dane.records')
    expect(fact).toMatchObject({ subject: { name: 'mx.example.com' }, observed: { value: { isAuthenticated: true } } })
    const ofAuthority = { ...answers, 'TLSA _25._tcp.real.example.net': { signed: ['2 1 1 abcd'] } }
    expect((await run(ofAuthority)).facts('dane.records')[0]?.observed).toMatchObject({ value: { records: [] } })
  })

  test('that are not there need no look at the root', async () => {
    const result = await run({ ...oneHost, 'TLSA _25._tcp.mx.example.com': 'noData' })
    expect(result.facts('dane.records')).toHaveLength(1)
    expect(result.facts('dane.root')).toEqual([])
  })

  test.each([
    ['signed, so that senders wait for the answer', { 'A mx.example.com': { signed: ['192.0.2.1'] } }, 1],
    ['not signed, so that nobody asks', {}, 0],
  ] as const)('that are not answered are asked for again where the way is %s', async (_case, answers, count) => {
    const failing = { 'TLSA _25._tcp.mx.example.com': { failure: 'dns-timeout' } }
    const result = await run({ ...oneHost, ...failing, ...(answers as Answers) } as Answers)
    const asked = result.facts('dns.confirmation').map(({ subject }) => subject)
    expect(asked).toEqual(Array.from({ length: count }, () => ({ kind: 'host', name: '_25._tcp.mx.example.com' })))
  })

  test('are not asked for without a server', async () => {
    const result = await run({ 'MX example.com': ['0 '] })
    expect(result.facts('dane.records')).toEqual([])
    expect(result.facts('tls-rpt.record')).toHaveLength(1)
  })
})
