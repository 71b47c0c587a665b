import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.encryption-breaks-on-one.example', '127.20.46.1', { kind: 'good', starttls: 'broken' }),
  mailHost('mx2.encryption-breaks-on-one.example', '127.20.46.2'),
]

export const encryptionBreaksOnOne: Scenario = {
  name: 'encryption-breaks-on-one',
  story: 'One of two mail servers offers encryption and then fails. The other encrypts.',
  enter: { target: 'encryption-breaks-on-one.example' },
  expect: {
    state: 'ok',
    primary: 'starttls-broken',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['tls-handshake-failed'],
  },
  dns: { zones: [mailDomain('encryption-breaks-on-one.example', mail)] },
  mail,
}
