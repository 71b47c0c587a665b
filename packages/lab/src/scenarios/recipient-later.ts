import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.recipient-later.example', '127.20.154.1', {
    kind: 'good',
    recipient: '451 4.3.0 Local error in processing',
  }),
]

export const recipientLater: Scenario = {
  name: 'recipient-later',
  story: 'Their server has a fault of its own and puts mail for this address off.',
  enter: { target: 'lee@recipient-later.example', asksRecipient: true },
  expect: {
    state: 'delayed',
    primary: 'not-now',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['rcpt-later'],
  },
  dns: { zones: [mailDomain('recipient-later.example', mail)] },
  mail,
}
