import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.encryption-hangs.example', '127.20.34.1', { kind: 'good', starttls: 'hanging' })]

export const encryptionHangs: Scenario = {
  name: 'encryption-hangs',
  story: 'The mail server offers encryption and then stops talking. Most senders go on without it.',
  enter: { target: 'encryption-hangs.example' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['tls-timeout'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('encryption-hangs.example', mail)] },
  mail,
}
