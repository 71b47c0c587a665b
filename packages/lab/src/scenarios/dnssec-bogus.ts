import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.dnssec-bogus.example', '127.20.17.1')]

export const dnssecBogus: Scenario = {
  name: 'dnssec-bogus',
  story: 'The DNS signatures of the domain are wrong, so careful name servers refuse to answer.',
  enter: { target: 'dnssec-bogus.example' },
  expect: {
    state: 'blocked',
    primary: 'dnssec-broken',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'sure',
    findings: ['dnssec-bogus'],
  },
  dns: { zones: [mailDomain('dnssec-bogus.example', mail, { kind: 'bogus' })] },
  mail,
}
