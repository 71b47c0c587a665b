import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dmarc-twice.example', '127.20.149.1')]

export const dmarcTwice: Scenario = {
  name: 'dmarc-twice',
  story: 'Our domain has two policies, so receivers use neither.',
  enter: { target: 'dmarc-twice.example', from: '127.21.149.25', sender: 'dmarc-twice.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'dmarc-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dmarc-several'],
  },
  dns: {
    zones: [
      mailDomain('dmarc-twice.example', mail),
      reverseZone('127.21.149.25', 'mail.dmarc-twice.test'),
      senderDomain('dmarc-twice.test', '127.21.149.25', {
        dmarc: 'v=DMARC1; p=none',
        more: ['_dmarc.dmarc-twice.test 300 TXT "v=DMARC1; p=reject"'],
      }),
    ],
  },
  mail,
}
