import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.recipient-accepted.example', '127.20.150.1')]

export const recipientAccepted: Scenario = {
  name: 'recipient-accepted',
  story: 'Their server says yes to the exact address we asked about.',
  enter: { target: 'lee@recipient-accepted.example', asksRecipient: true },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: { zones: [mailDomain('recipient-accepted.example', mail)] },
  mail,
}
