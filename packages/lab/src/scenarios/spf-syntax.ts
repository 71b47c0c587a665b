import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-syntax.example', '127.23.63.1')]

export const spfSyntax: Scenario = {
  name: 'spf-syntax',
  story: 'Our permission list (SPF) has a word that does not exist.',
  enter: { target: 'spf-syntax.example', from: '127.23.73.25', sender: 'spf-syntax.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'spf-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-syntax'],
  },
  dns: {
    zones: [
      mailDomain('spf-syntax.example', mail),
      reverseZone('127.23.73.25', 'mail.spf-syntax.test'),
      senderDomain('spf-syntax.test', '127.23.73.25', { spf: 'v=spf1 ipv4:127.23.73.25 -all' }),
    ],
  },
  mail,
}
