import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dmarc-broken.example', '127.20.148.1')]

export const dmarcBroken: Scenario = {
  name: 'dmarc-broken',
  story: 'Our policy does not say what to do, so receivers ignore it.',
  enter: { target: 'dmarc-broken.example', from: '127.21.148.25', sender: 'dmarc-broken.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'dmarc-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dmarc-syntax'],
  },
  dns: {
    zones: [
      mailDomain('dmarc-broken.example', mail),
      reverseZone('127.21.148.25', 'mail.dmarc-broken.test'),
      senderDomain('dmarc-broken.test', '127.21.148.25', { dmarc: 'v=DMARC1; policy=reject' }),
    ],
  },
  mail,
}
