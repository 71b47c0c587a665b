import { describe, expect, it } from 'vitest'
import { headline } from '../words/index.ts'
import { templateProfiles, weigh } from './index.ts'
import { at, finding, pair, sender, type Given } from './testing/given-finding.ts'

const works = at('greeting-ready', 'mx1')
const ofRule = (code: string): Given => ({ ...finding(at(code, 'mx1')), args: { isEveryRoute: true } })

interface Example {
  name: string
  /** Findings of the same source never make two causes. */
  source: 'domain' | 'routes' | 'encryption' | 'recipient' | 'sender'
  given: Given[]
  primary: keyof typeof templateProfiles
  rank: string
}

/** One cause of each rank and state, the one that decides first. */
const examples: Example[] = [
  { name: 'a refusal of the address', source: 'recipient', given: ['rcpt-unknown'], primary: 'mailbox', rank: 'b1' },
  {
    name: 'no PTR, in their words',
    source: 'sender',
    given: [{ ...finding(sender('ptr-missing')), observedBy: { by: 'bounce' } }],
    primary: 'ptr-missing',
    rank: 'b1',
  },
  { name: 'a null MX', source: 'domain', given: ['mx-null'], primary: 'no-mail-here', rank: 'b2' },
  { name: 'silence', source: 'routes', given: [at('connect-timeout', 'mx1')], primary: 'nobody-answers', rank: 'b3' },
  { name: 'dead name servers', source: 'domain', given: ['domain-servfail'], primary: 'dns-slow', rank: 'b4' },
  { name: 'our own policy', source: 'sender', given: ['dmarc-fails'], primary: 'dmarc-refuses', rank: 'b5' },
  {
    name: 'a broken rule',
    source: 'encryption',
    given: [ofRule('mta-sts-mx-mismatch')],
    primary: 'tls-rule-fails',
    rank: 'b6',
  },
  { name: 'not now', source: 'routes', given: [at('greeting-temporary', 'mx1')], primary: 'not-now', rank: 'd1' },
  { name: 'later', source: 'recipient', given: ['rcpt-later'], primary: 'not-now', rank: 'd1' },
  {
    name: 'some dead name servers',
    source: 'domain',
    given: [{ code: 'nameserver-unreachable', args: { failedCount: 1, serverCount: 2 } }],
    primary: 'dns-slow',
    rank: 'd2',
  },
  { name: 'no PTR', source: 'sender', given: [sender('ptr-missing')], primary: 'ptr-missing', rank: 'd3' },
  {
    name: 'broken encryption',
    source: 'encryption',
    given: [at('tls-handshake-failed', 'mx1')],
    primary: 'starttls-broken',
    rank: 'd4',
  },
  {
    name: 'one of two silent',
    source: 'routes',
    given: [works, at('connect-timeout', 'mx2/2', 'risk')],
    primary: 'some-answer',
    rank: 'p1',
  },
]

const pairs = examples.flatMap((heavy, index) =>
  examples.slice(index + 1).flatMap((light) => (light.source === heavy.source ? [] : [[heavy, light] as const])),
)

describe('of two causes', () => {
  it.each(pairs.map(([heavy, light]) => [`${heavy.name}, then ${light.name}`, heavy, light] as const))(
    '%s, whichever was found first',
    (_name, heavy, light) => {
      for (const given of [
        [...heavy.given, ...light.given],
        [...light.given, ...heavy.given],
      ]) {
        const verdict = weigh(given.map(finding), pair)
        const shared = verdict.alsoPrimary ? [verdict.alsoPrimary] : []
        const named = [verdict, ...shared, ...(verdict.remaining ?? [])]
        const actors = [heavy, light].map(({ primary }) => templateProfiles[primary].actor)
        const found = named.map(({ primary, actor }) => `${primary} ${String(actor)}`)
        const expected = [heavy, light].map(({ primary }, place) => `${primary} ${String(actors[place])}`)
        if (heavy.rank === light.rank) expect(found.toSorted()).toEqual(expected.toSorted())
        else expect(found).toEqual(expected)
        expect(verdict.alsoPrimary !== undefined).toBe(heavy.rank === light.rank)
        expect(headline(verdict).startsWith('Two things')).toBe(heavy.rank === light.rank)
      }
    },
  )

  it('tells of three, and who acts on the two that the sentence does not name', () => {
    const given = [works, sender('ptr-missing'), 'helo-not-a-name', 'spf-several', 'nameserver-unreachable']
    const verdict = weigh(given.map(finding), pair)
    expect(headline(verdict)).toContain('name servers')
    expect(verdict.remaining?.map(({ primary, actor }) => `${primary} ${actor}`)).toEqual([
      'ptr-missing isp',
      'spf-broken mailteam',
      'helo-bad mailteam',
    ])
    const equal = weigh(given.slice(0, 4).map(finding), pair)
    expect(headline(equal)).toBe(
      '3 things delay this mail. Fix this first: 203.0.113.25 has no reverse DNS name (PTR).',
    )
    expect(equal.alsoPrimary).toBeUndefined()
    expect(equal.remaining?.map(({ primary }) => primary)).toEqual(['spf-broken', 'helo-bad'])
  })

  it('does not hold a failing list and key against a sender whose policy already refuses for them', () => {
    const given = [works, sender('spf-sender-fails'), 'dkim-revoked', 'dmarc-fails']
    const verdict = weigh(given.map(finding), pair)
    expect(verdict.primary).toBe('dmarc-refuses')
    expect(verdict.remaining).toBeUndefined()
    expect(verdict.because).toHaveLength(3)
  })
})
