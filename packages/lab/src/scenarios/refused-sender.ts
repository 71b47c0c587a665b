import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.refused-sender.example', '127.20.155.1', {
    kind: 'good',
    sender: '550 5.1.7 The empty sender is not accepted here',
  }),
]

export const refusedSender: Scenario = {
  name: 'refused-sender',
  story: 'Their server does not take the empty sender that our checker names. That says nothing about the address.',
  enter: { target: 'lee@refused-sender.example', asksRecipient: true },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['rcpt-refused-sender'],
  },
  dns: { zones: [mailDomain('refused-sender.example', mail)] },
  mail,
}
