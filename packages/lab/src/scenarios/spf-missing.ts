import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-missing.example', '127.23.61.1')]

export const spfMissing: Scenario = {
  name: 'spf-missing',
  story: 'Our mail domain has no permission list (SPF).',
  enter: { target: 'spf-missing.example', from: '127.23.71.25', sender: 'spf-missing.test', selectors: ['s1'] },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-missing'],
  },
  dns: {
    zones: [
      mailDomain('spf-missing.example', mail),
      reverseZone('127.23.71.25', 'mail.spf-missing.test'),
      senderDomain('spf-missing.test', '127.23.71.25', { spf: null }),
    ],
  },
  mail,
}
