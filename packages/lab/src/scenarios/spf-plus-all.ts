import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-plus-all.example', '127.23.66.1')]

export const spfPlusAll: Scenario = {
  name: 'spf-plus-all',
  story: 'Our permission list (SPF) lets everybody send.',
  enter: { target: 'spf-plus-all.example', from: '127.23.76.25', sender: 'spf-plus-all.test', selectors: ['s1'] },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-too-open'],
  },
  dns: {
    zones: [
      mailDomain('spf-plus-all.example', mail),
      reverseZone('127.23.76.25', 'mail.spf-plus-all.test'),
      senderDomain('spf-plus-all.test', '127.23.76.25', { spf: 'v=spf1 mx +all' }),
    ],
  },
  mail,
}
