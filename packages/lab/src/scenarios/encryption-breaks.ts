import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.encryption-breaks.example', '127.20.47.1', { kind: 'good', starttls: 'broken' }),
  mailHost('mx2.encryption-breaks.example', '127.20.47.2', { kind: 'good', starttls: 'broken' }),
]

export const encryptionBreaks: Scenario = {
  name: 'encryption-breaks',
  story: 'Both mail servers offer encryption and then fail. Senders have to start again.',
  enter: { target: 'encryption-breaks.example' },
  expect: {
    state: 'delayed',
    primary: 'starttls-broken',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['tls-handshake-failed', 'tls-handshake-failed'],
  },
  dns: { zones: [mailDomain('encryption-breaks.example', mail)] },
  mail,
}
