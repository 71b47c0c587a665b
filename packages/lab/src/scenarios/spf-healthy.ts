import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-healthy.example', '127.23.60.1')]

export const spfHealthy: Scenario = {
  name: 'spf-healthy',
  story: 'Our permission list (SPF) names our address.',
  enter: { target: 'spf-healthy.example', from: '127.23.70.25', sender: 'spf-healthy.test', selectors: ['s1'] },
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
      mailDomain('spf-healthy.example', mail),
      reverseZone('127.23.70.25', 'mail.spf-healthy.test'),
      senderDomain('spf-healthy.test', '127.23.70.25', {
        spf: 'v=spf1 include:lists.spf-healthy.test -all',
        more: [
          'lists.spf-healthy.test 300 TXT v=spf1 mx ip4:127.23.70.25 ~all',
          'lists.spf-healthy.test 300 MX 10 mail.spf-healthy.test',
        ],
      }),
    ],
  },
  mail,
}
