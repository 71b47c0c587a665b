import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.recipient-full.example', '127.20.152.1', {
    kind: 'good',
    recipient: '452 4.2.2 The mailbox is over quota',
  }),
]

export const recipientFull: Scenario = {
  name: 'recipient-full',
  story: 'The mailbox is full, so mail to it waits and then comes back.',
  enter: { target: 'lee@recipient-full.example', asksRecipient: true },
  expect: {
    state: 'delayed',
    primary: 'mailbox',
    side: 'recipient',
    actor: 'author',
    confidence: 'sure',
    findings: ['rcpt-full'],
  },
  dns: { zones: [mailDomain('recipient-full.example', mail)] },
  mail,
}
