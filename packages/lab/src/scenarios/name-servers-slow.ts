import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-servers-slow.example', '127.20.174.1')]

export const nameServersSlow: Scenario = {
  name: 'name-servers-slow',
  story: 'Both name servers take more than a second for each answer. Mail still arrives.',
  enter: { target: 'name-servers-slow.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-slow'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('name-servers-slow.example', mail, { kind: 'slow', delayMs: 1_200 })] },
  mail,
}
