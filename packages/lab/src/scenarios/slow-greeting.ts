import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.slow-greeting.example', '127.20.18.1', { kind: 'good', greetingDelayMs: 12_000 })]

export const slowGreeting: Scenario = {
  name: 'slow-greeting',
  story: 'The mail server waits 12 seconds before it speaks, on purpose. Mail still arrives.',
  enter: { target: 'slow-greeting.example' },
  expect: {
    state: 'ok',
    primary: 'slow-on-purpose',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  isSlow: true,
  dns: { zones: [mailDomain('slow-greeting.example', mail)] },
  mail,
}
