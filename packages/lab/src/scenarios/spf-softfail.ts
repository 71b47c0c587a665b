import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-softfail.example', '127.23.68.1')]

export const spfSoftfail: Scenario = {
  name: 'spf-softfail',
  story: 'Our permission list (SPF) says “probably not” to our address.',
  enter: { target: 'spf-softfail.example', from: '127.23.78.25', sender: 'spf-softfail.test', selectors: ['s1'] },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-sender-softfails'],
  },
  dns: {
    zones: [
      mailDomain('spf-softfail.example', mail),
      reverseZone('127.23.78.25', 'mail.spf-softfail.test'),
      senderDomain('spf-softfail.test', '127.23.78.25', { spf: 'v=spf1 ip4:192.0.2.0/24 ~all' }),
    ],
  },
  mail,
}
