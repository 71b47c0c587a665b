import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.dnssec-expired.example', '127.20.177.1')]

export const dnssecExpired: Scenario = {
  name: 'dnssec-expired',
  story: 'The DNS signatures of the domain ran out a year ago, so careful name servers refuse to answer.',
  enter: { target: 'dnssec-expired.example' },
  expect: {
    state: 'blocked',
    primary: 'dnssec-broken',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'sure',
    findings: ['dnssec-signature-expired'],
  },
  dns: {
    zones: [mailDomain('dnssec-expired.example', mail, { kind: 'bogus', signaturesExpiredAt: '2025-11-01T12:00:00Z' })],
  },
  mail,
}
