import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, senderDomain } from './world-parts.ts'

const domain = 'ipv6-sender.example'
const sender = 'ipv6-sender.test'
const address = '2001:db8:62:10::25'
const zone = '0.1.0.0.2.6.0.0.8.b.d.0.1.0.0.2.ip6.arpa'
const mail = [mailHost(`mx1.${domain}`, '127.62.10.1')]

export const ipv6Sender: Scenario = {
  name: 'ipv6-sender',
  story: 'Our mail leaves over IPv6, and everything receivers look up about it is in order.',
  enter: { target: domain, from: address, sender, helo: `out.${sender}`, selectors: ['s1'] },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: {
    zones: [
      mailDomain(domain, mail),
      { apex: zone, records: [`5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.${zone} 300 PTR out.${sender}`] },
      senderDomain(sender, '127.62.10.25', {
        spf: `v=spf1 ip6:${address} -all`,
        more: [`out.${sender} 300 AAAA ${address}`],
      }),
    ],
  },
  mail,
}
