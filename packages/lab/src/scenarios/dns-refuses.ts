import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.dns-refuses.example', '127.20.33.1')]

export const dnsRefuses: Scenario = {
  name: 'dns-refuses',
  story: 'The name servers of the domain say that they know nothing about it.',
  enter: { target: 'dns-refuses.example' },
  expect: {
    state: 'blocked',
    primary: 'dns-slow',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'likely',
    findings: ['domain-servfail'],
  },
  dns: { zones: [mailDomain('dns-refuses.example', mail, { kind: 'refused' })] },
  mail,
}
