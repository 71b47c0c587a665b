import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-servers-very-slow.example', '127.67.0.6')]

export const nameServersVerySlow: Scenario = {
  name: 'name-servers-very-slow',
  story: 'Both name servers take longer for an answer than one try of ours waits. Mail still arrives.',
  enter: { target: 'name-servers-very-slow.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-slow'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('name-servers-very-slow.example', mail, { kind: 'slow', delayMs: 1_700 })] },
  mail,
}
