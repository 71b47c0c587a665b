import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'ipv6-no-ptr.example'
const mail = [mailHost(`mx1.${domain}`, '127.62.9.1')]

export const ipv6NoPtr: Scenario = {
  name: 'ipv6-no-ptr',
  story: 'Our mail leaves over IPv6, from an address without a reverse DNS name.',
  enter: { target: domain, from: '2001:db8:62:9::25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-missing',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-missing'],
  },
  dns: {
    zones: [mailDomain(domain, mail), { apex: '9.0.0.0.2.6.0.0.8.b.d.0.1.0.0.2.ip6.arpa', records: [] }],
  },
  mail,
}
