import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dmarc-missing.example', '127.20.147.1')]

export const dmarcMissing: Scenario = {
  name: 'dmarc-missing',
  story: 'Our domain has no policy. Mail still arrives.',
  enter: { target: 'dmarc-missing.example', from: '127.21.147.25', sender: 'dmarc-missing.test', selectors: ['s1'] },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dmarc-missing'],
  },
  dns: {
    zones: [
      mailDomain('dmarc-missing.example', mail),
      reverseZone('127.21.147.25', 'mail.dmarc-missing.test'),
      senderDomain('dmarc-missing.test', '127.21.147.25', { dmarc: null }),
    ],
  },
  mail,
}
