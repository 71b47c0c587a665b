import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.mx-host-bogus-holder.example', '127.67.0.4')]

export const mxHostBogus: Scenario = {
  name: 'mx-host-bogus',
  story: 'The DNS signatures of the domain that its mail server is in are wrong.',
  enter: { target: 'mx-host-bogus.example' },
  expect: {
    state: 'blocked',
    primary: 'dnssec-broken',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'sure',
    findings: ['mx-host-dnssec-broken'],
  },
  dns: {
    zones: [
      { apex: 'mx-host-bogus.example', records: ['mx-host-bogus.example 300 MX 10 mx1.mx-host-bogus-holder.example'] },
      mailDomain('mx-host-bogus-holder.example', mail, { kind: 'bogus' }),
    ],
  },
  mail,
}
