import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-loop.example', '127.23.65.1')]

export const spfLoop: Scenario = {
  name: 'spf-loop',
  story: 'Our permission list (SPF) includes a list that includes ours.',
  enter: { target: 'spf-loop.example', from: '127.23.75.25', sender: 'spf-loop.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'spf-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-loop'],
  },
  dns: {
    zones: [
      mailDomain('spf-loop.example', mail),
      reverseZone('127.23.75.25', 'mail.spf-loop.test'),
      senderDomain('spf-loop.test', '127.23.75.25', {
        spf: 'v=spf1 include:other.spf-loop.test -all',
        more: ['other.spf-loop.test 300 TXT v=spf1 include:spf-loop.test -all'],
      }),
    ],
  },
  mail,
}
