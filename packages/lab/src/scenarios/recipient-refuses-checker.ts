import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.recipient-refuses-checker.example', '127.20.156.1', {
    kind: 'good',
    recipient: '554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using a blocklist',
  }),
]

export const recipientRefusesChecker: Scenario = {
  name: 'recipient-refuses-checker',
  story: 'Their server refuses our checker once the recipient is named, because of a blocklist.',
  enter: { target: 'lee@recipient-refuses-checker.example', asksRecipient: true },
  expect: {
    state: 'unknown',
    primary: 'checker-refused',
    side: 'checker',
    actor: 'checker',
    confidence: 'likely',
    findings: ['checker-refused'],
  },
  dns: { zones: [mailDomain('recipient-refuses-checker.example', mail)] },
  mail,
}
