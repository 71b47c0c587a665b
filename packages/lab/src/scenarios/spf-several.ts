import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-several.example', '127.23.62.1')]

export const spfSeveral: Scenario = {
  name: 'spf-several',
  story: 'Our mail domain has two permission lists (SPF).',
  enter: { target: 'spf-several.example', from: '127.23.72.25', sender: 'spf-several.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'spf-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-several'],
  },
  dns: {
    zones: [
      mailDomain('spf-several.example', mail),
      reverseZone('127.23.72.25', 'mail.spf-several.test'),
      senderDomain('spf-several.test', '127.23.72.25', {
        spf: 'v=spf1 ip4:127.23.72.25 -all',
        more: ['spf-several.test 300 TXT v=spf1 mx -all'],
      }),
    ],
  },
  mail,
}
