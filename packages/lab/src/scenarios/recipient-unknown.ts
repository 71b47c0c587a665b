import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.recipient-unknown.example', '127.20.151.1', {
    kind: 'good',
    recipient: '550 5.1.1 <lee@recipient-unknown.example>: Recipient address rejected: User unknown',
  }),
]

export const recipientUnknown: Scenario = {
  name: 'recipient-unknown',
  story: 'Their server works, but it does not know this address.',
  enter: { target: 'lee@recipient-unknown.example', asksRecipient: true },
  expect: {
    state: 'blocked',
    primary: 'mailbox',
    side: 'recipient',
    actor: 'author',
    confidence: 'sure',
    findings: ['rcpt-unknown'],
  },
  dns: { zones: [mailDomain('recipient-unknown.example', mail)] },
  mail,
}
