import { describe, expect, it } from 'vitest'
import { checks } from '../checks/index.ts'
import { messages } from '../checks/messages.en.ts'
import type { Finding, FindingArgs } from '../findings/index.ts'
import { outcomes } from '../vocabulary/index.ts'
import { findingWords, outcomeWord, placeholdersOf } from './index.ts'

/** A usual value for everything that words may name. */
const usual: FindingArgs = {
  address: '203.0.113.25',
  addresses: ['203.0.113.25'],
  answeredCount: 1,
  controlCount: 3,
  because: 'limited',
  bits: 1_024,
  count: 2,
  controls: ['mx.control-a.example', 'mx.control-b.example'],
  dayCount: 12,
  days: 4,
  domain: 'fabrikam.example',
  ehloName: 'checker.contoso.example',
  elapsedMs: 41,
  expiredOn: '2026-11-03',
  exchange: 'mx1.fabrikam.example',
  exchanges: ['mx1.fabrikam.example', 'mx2.fabrikam.example'],
  failedCount: 1,
  fault: 'unreadableKey',
  helo: 'localhost.localdomain',
  how: 'notOffered',
  cause: 'noAddress',
  mode: 'enforce',
  part: 'several',
  statusCode: 404,
  hostCount: 2,
  hosts: ['mx.control-a.example', 'mx.control-b.example', 'mx.control-c.example'],
  isOnlyThem: true,
  isMailDomain: true,
  isNameless: true,
  isSaid: true,
  isSaidByAuthority: true,
  isBogus: true,
  isDelayed: true,
  isTheirWords: true,
  isWaiting: true,
  mailAddress: 'lee@fabrikam.example',
  isPolicyMissing: false,
  isSeen: true,
  isSeenByOlderRules: true,
  isSilent: true,
  isTesting: false,
  issuer: 'Contoso Authority',
  delistUrl: 'https://check.contoso.example',
  list: 'Spamhaus ZEN',
  listDomain: 'spf.contoso.example',
  listWords: 'Listed, see https://check.contoso.example',
  listsEverything: true,
  leadsTo: ['203.0.113.9', '203.0.113.10'],
  minutes: 9,
  name: 'mail.contoso.example',
  names: ['mail.contoso.example', 'www.contoso.example'],
  nameServers: ['ns1.fabrikam.example', 'ns2.fabrikam.example'],
  otherList: ['10 mx1.fabrikam.example'],
  phase: 'hello',
  policy: 'reject',
  position: 8,
  preference: 10,
  protocol: 'TLS 1.1',
  providers: ['Microsoft 365'],
  readCount: 10,
  reason: 'refused',
  reportDomain: 'reports.example',
  result: 'softfail',
  reply: '421 4.3.2 Service not available, try again later',
  seconds: 30,
  selector: 'selector1',
  senderDomain: 'northgate.example',
  server: 'mx1.fabrikam.example',
  serverCount: 2,
  sourceAddress: '198.51.100.9',
  suggestion: 'fabricam.example',
  theirList: ['10 old.fabrikam.example'],
  olderSerial: '2026112501',
  newerSerial: '2026112502',
  staleAddresses: ['192.0.2.66'],
  tag: 'rua',
  text: 'DMARC1; p=none',
  value: 'dmarc@contoso.example',
  target: 'real.fabrikam.example',
  term: 'include:spf.contoso.example',
  validFromOn: '2026-10-01',
  validToOn: '2026-12-30',
  verb: 'EHLO',
  zone: '113.0.203.in-addr.arpa',
  provider: 'Example Telecom',
  relay: 'Microsoft 365',
  ownZone: '16-31.113.0.203.in-addr.arpa',
  cloud: 'Hetzner',
  portal: 'as reverse DNS entry in Console or Robot',
  ipv6: '2001:db8::25',
  contact: 'hostmaster@isp.example',
}

const avoided =
  /\b(rdns|pointer|fcrdns|banner|mx hosts?|exchangers?|tarpit\w*|blacklist\w*|deferral|tempfail|hard bounce|dsn|ndr|agent|node|job|assessment|please|sorry|oops|invalid|illegal|forbidden|score|server is down|their fault|should be fine|went wrong|scan|audit|propagation)\b/i

const codes = checks.flatMap((check) => Object.entries(check.codes))
/** What a finding of a code may weigh: its own outcome, or less. */
const lighter = { stops: ['stops', 'risk', 'unknown'], risk: ['risk', 'advice', 'unknown'] } as const

const cases = codes.flatMap(([code, { outcome }]) => {
  const possible = outcome === 'stops' || outcome === 'risk' ? lighter[outcome] : [outcome]
  return possible.map((one) => [code, one] as const)
})

function makeFinding(code: string, outcome: Finding['outcome'], args: FindingArgs): Finding {
  const subject = { kind: 'domain', name: 'fabrikam.example' } as const
  return { code, outcome, subject, observedBy: { by: 'probe', vantage: 'office' }, args }
}

function placeholders(code: string): string[] {
  const found = messages.get(code)
  const all = [found?.title, found?.saw, found?.why, found?.who].flatMap((variants) => [...(variants ?? [])])
  return [...new Set(all.flatMap(placeholdersOf))].filter((name) => name !== 'outcome')
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

function without(name: string): FindingArgs {
  return Object.fromEntries(Object.entries(usual).filter(([key]) => key !== name))
}

describe.each(cases)('%s as %s', (code, outcome) => {
  const { title, saw, why, who } = findingWords(makeFinding(code, outcome, usual))
  const body = `${saw} ${why} ${who}`

  it('is short', () => {
    expect(wordCount(body)).toBeLessThanOrEqual(60)
    expect(wordCount(title)).toBeLessThanOrEqual(12)
    // A quoted reply is theirs, however long.
    const sentences = body.replace(/“[^”]*”/g, '“…”').split(/(?<=[.!?])\s+/)
    for (const sentence of sentences) expect(wordCount(sentence)).toBeLessThanOrEqual(25)
  })

  it('keeps our tone', () => {
    for (const text of [title, body]) expect(text).not.toMatch(avoided)
    for (const text of [saw, why, who]) expect(text).toMatch(/[.!?”]$/)
    expect(title).not.toMatch(/\.$/)
  })

  it.each(['nothing', ...placeholders(code)])('can be said without %s', (name) => {
    const words = findingWords(makeFinding(code, outcome, name === 'nothing' ? {} : without(name)))
    for (const text of Object.values(words)) {
      expect(text).not.toMatch(/[{}]|undefined|\(\)|\s[.,]|“”/)
      expect(text).not.toBe('')
    }
  })

  it('asks only for values we know', () => {
    expect(placeholders(code).filter((name) => !(name in usual))).toEqual([])
  })
})

it('names a code of a later ruleset as it is', () => {
  expect(findingWords(makeFinding('ptr-later', 'risk', {})).title).toBe('ptr-later')
})

it('has a word for every outcome', () => {
  expect(new Set(outcomes.map(outcomeWord)).size).toBe(outcomes.length)
})
