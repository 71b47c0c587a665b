import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.greylisted.example', '127.20.153.1', {
    kind: 'good',
    recipient: '450 4.2.0 <lee@greylisted.example>: Recipient address rejected: Greylisted, try again in 300 seconds',
  }),
]

export const greylisted: Scenario = {
  name: 'greylisted',
  story: 'Their server asks strangers to come back in five minutes. That is normal.',
  enter: { target: 'lee@greylisted.example', asksRecipient: true },
  expect: {
    state: 'ok',
    primary: 'greylisting',
    side: 'none',
    actor: 'nobody',
    confidence: 'sure',
    findings: ['rcpt-greylisted'],
  },
  dns: { zones: [mailDomain('greylisted.example', mail)] },
  mail,
}
