import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.endless-greeting.example', '127.20.56.1', { kind: 'endless', everyMs: 1_000 })]

export const endlessGreeting: Scenario = {
  name: 'endless-greeting',
  story: 'The mail server greets without end, a line every second.',
  enter: { target: 'endless-greeting.example' },
  expect: {
    state: 'unknown',
    primary: 'cannot-say',
    side: 'none',
    actor: 'helpdesk',
    confidence: 'possible',
    findings: ['greeting-none'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('endless-greeting.example', mail)] },
  mail,
}
