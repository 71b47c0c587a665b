import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-eleven.example', '127.23.64.1')]
const lists = Array.from({ length: 11 }, (_, index) => `list${index + 1}.spf-eleven.test`)

export const spfEleven: Scenario = {
  name: 'spf-eleven',
  story: 'Our permission list (SPF) needs eleven lookups.',
  enter: { target: 'spf-eleven.example', from: '127.23.74.25', sender: 'spf-eleven.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'spf-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-lookup-limit'],
  },
  dns: {
    zones: [
      mailDomain('spf-eleven.example', mail),
      reverseZone('127.23.74.25', 'mail.spf-eleven.test'),
      senderDomain('spf-eleven.test', '127.23.74.25', {
        spf: `v=spf1 ${lists.map((list) => `include:${list}`).join(' ')} -all`,
        more: lists.map((list) => `${list} 300 TXT v=spf1 ip4:192.0.2.1 -all`),
      }),
    ],
  },
  mail,
}
