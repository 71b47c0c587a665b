import type { SenderInput } from '@waypost/core/plan'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../testing/scripted-resolver.ts'
import { TrialRun } from '../testing/trial-run.ts'

const mailDomain = 'mail.example.net'
const run = (answers: Answers, more: Partial<SenderInput> = {}) =>
  new TrialRun({ answers }).run({ domain: null, sender: { source: 'typed', mailDomain, ...more } })

const asked = ({ resolver }: TrialRun, part: string) => resolver.log.filter((line) => line.includes(part))

describe('signature keys', () => {
  test('named selectors are asked at once, each once, ten at most', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `s${index}`)
    const result = await run({ [`TXT s0._domainkey.${mailDomain}`]: ['v=DKIM1; p='] }, { selectors: ['s0', ...names] })
    expect(asked(result, '_domainkey')).toEqual(
      names.slice(0, 10).map((name) => `0 TXT ${name}._domainkey.${mailDomain}`),
    )
    expect(result.facts('dkim.selectors')[0]?.observed).toMatchObject({ value: { source: 'named' } })
    expect(result.facts('dkim.key')[0]).toMatchObject({
      subject: { kind: 'domain', name: `s0._domainkey.${mailDomain}` },
      observed: { ok: true, value: { records: ['v=DKIM1; p='] } },
    })
  })

  test.each<[string, Answers, string[]]>([
    ['Microsoft 365', { [`MX ${mailDomain}`]: ['0 x.mail.protection.outlook.com'] }, ['selector1', 'selector2']],
    ['Google Workspace', { [`TXT ${mailDomain}`]: ['v=spf1 include:_spf.google.com ~all'] }, ['google']],
    ['a name that only looks like a provider', { [`MX ${mailDomain}`]: ['0 notgoogle.com'] }, []],
    ['nobody', {}, []],
  ])('the usual selectors of %s', async (_provider, answers, selectors) => {
    const result = await run(answers)
    expect(result.facts('dkim.selectors')[0]?.observed).toMatchObject({ value: { selectors, source: 'provider' } })
    expect(asked(result, '_domainkey')).toEqual(selectors.map((name) => `10 TXT ${name}._domainkey.${mailDomain}`))
  })
})

describe('the domain itself', () => {
  test.each<[string, Answers[string]]>([
    ['is not there', 'nxDomain'],
    ['can’t be asked', { failure: 'dns-servfail' }],
  ])('is asked again at its own name servers when it %s', async (_case, answer) => {
    const result = await run({ [`MX ${mailDomain}`]: answer })
    const doubts = result.facts('dns.confirmation').filter(({ subject }) => subject.kind === 'sender')
    expect(doubts.map(({ subject }) => subject.name)).toEqual([mailDomain])
  })

  test('is not asked again when it answers', async () => {
    const result = await run({ [`MX ${mailDomain}`]: ['10 mx.example.net'] })
    expect(result.facts('dns.confirmation').filter(({ subject }) => subject.kind === 'sender')).toEqual([])
  })
})

describe('the policy', () => {
  test('a domain with a record asks no parent', async () => {
    const result = await run({ [`TXT _dmarc.${mailDomain}`]: ['v=DMARC1; p=none; rua=mailto:a@mail.example.net'] })
    expect(asked(result, '_dmarc')).toEqual([`0 TXT _dmarc.${mailDomain}`])
  })

  test('without a record all parents are asked at once', async () => {
    const result = await run({ 'TXT _dmarc.example.net': ['v=DMARC1; p=reject'] })
    expect(asked(result, '_dmarc')).toEqual([
      `0 TXT _dmarc.${mailDomain}`,
      '10 TXT _dmarc.example.net',
      '10 TXT _dmarc.net',
    ])
    expect(result.facts('dmarc.record').map(({ subject }) => subject.name)).toEqual([mailDomain, 'example.net', 'net'])
  })

  test('parents are not asked when the domain itself could not be', async () => {
    const result = await run({ [`TXT _dmarc.${mailDomain}`]: { failure: 'dns-timeout' } })
    expect(asked(result, '_dmarc')).toHaveLength(1)
  })

  test('others are asked whether they take its reports, five at most', async () => {
    const others = Array.from({ length: 7 }, (_, index) => `mailto:a@reports${index}.example`)
    const record = `v=DMARC1; p=none; rua=mailto:b@example.net,${others.join(',')}`
    const result = await run({ [`TXT _dmarc.${mailDomain}`]: [record] })
    expect(asked(result, '_report')).toEqual(
      [0, 1, 2, 3, 4].map((index) => `10 TXT ${mailDomain}._report._dmarc.reports${index}.example`),
    )
  })
})

test('a name with many long texts keeps what a fact may hold', async () => {
  const texts = Array.from({ length: 30 }, () => 'x'.repeat(5_000))
  const [fact] = (await run({ [`TXT _dmarc.${mailDomain}`]: texts })).facts('dmarc.record')
  if (!fact?.observed.ok) throw new Error('no answer')
  expect(fact.observed.value.records).toHaveLength(20)
  expect(fact.observed.value.records[0]).toHaveLength(4_096)
  expect(fact.observed.value.leftOutCount).toBe(10)
})
