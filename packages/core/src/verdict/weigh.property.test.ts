import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes } from '../vocabulary/index.ts'
import { templateCodes, weigh } from './index.ts'
import { at, finding, pair } from './testing/given-finding.ts'

const codes = [
  'domain-nxdomain',
  'domain-servfail',
  'dnssec-bogus',
  'dnssec-signature-expired',
  'domain-typing-error',
  'nameserver-unreachable',
  'nameserver-lame',
  'nameserver-disagree',
  'nameserver-slow',
  'nameserver-answers',
  'mx-null',
  'mx-implicit',
  'mx-host-nxdomain',
  'mx-host-private',
  'connect-answers',
  'connect-timeout',
  'connect-refused',
  'connect-none',
  'connect-partly',
  'greeting-ready',
  'greeting-slow',
  'greeting-closed',
  'greeting-temporary',
  'greeting-not-smtp',
  'greeting-refused',
  'greeting-none',
  'ehlo-accepted',
  'ehlo-refused',
  'ehlo-slow',
  'ehlo-temporary',
  'tls-works',
  'tls-not-offered',
  'tls-refused',
  'tls-handshake-failed',
  'tls-timeout',
  'certificate-expired',
  'mta-sts-mx-mismatch',
  'mta-sts-unreachable',
  'dane-mismatch',
  'dane-lookup-failed',
  'connect-ipv6-failed',
  'ptr-missing',
  'ptr-generic',
  'spf-sender-fails',
  'spf-several',
  'spf-missing',
  'ptr-confirmed',
  'ptr-zone-lame',
  'checker-refused',
  'checker-rate-limited',
  'checker-port25-intercepted',
  'checker-port25-blocked',
  'checker-own-ptr',
  'checker-ready',
  'sender-address-unknown',
]
const bad: ReadonlySet<string> = new Set(['blocked', 'delayed', 'partly'])
const badness = ['ok', 'unknown', 'partly', 'delayed', 'blocked']

const anyCode = fc.constantFrom(...codes)
const anyRoute = fc.constantFrom('mx1/1', 'mx1/2', 'mx2/3')
const anyFinding = fc.tuple(anyCode, anyRoute).map(([code, route]) => finding(at(code, route)))
const harmless = fc.oneof(
  fc.tuple(anyCode, anyRoute).map(([code, route]) => finding(at(code, route, 'unknown'))),
  fc
    .tuple(
      fc.constantFrom(
        'checker-refused',
        'checker-rate-limited',
        'checker-own-ptr',
        'checker-port25-blocked',
        'checker-port25-intercepted',
      ),
      anyRoute,
      fc.constantFrom(...outcomes),
    )
    .map(([code, route, outcome]) => finding(at(code, route, outcome))),
)

describe('weigh, for any findings', () => {
  it('holds nothing of ours and nothing unseen against anybody', () => {
    fc.assert(
      fc.property(fc.array(harmless), (findings) => {
        expect(bad.has(weigh(findings, pair).state)).toBe(false)
      }),
    )
  })

  it('never gets worse by what was not seen', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 8 }), harmless, (findings, unseen) => {
        const before = weigh(findings, pair).state
        const after = weigh([...findings, unseen], pair).state
        expect(badness.indexOf(after)).toBeLessThanOrEqual(
          Math.max(badness.indexOf(before), badness.indexOf('unknown')),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('always gives a known sentence, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const verdict = weigh(findings, pair)
        expect(templateCodes).toHaveProperty(verdict.primary)
        expect(weigh(findings.toReversed(), pair).state).toBe(verdict.state)
        expect(verdict.reasons.length).toBeGreaterThan(0)
      }),
    )
  })
})
