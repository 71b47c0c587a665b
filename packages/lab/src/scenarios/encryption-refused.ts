import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.encryption-refused.example', '127.20.45.1', { kind: 'good', starttls: 'refused' })]

export const encryptionRefused: Scenario = {
  name: 'encryption-refused',
  story: 'The mail server offers encryption and then says “not available”. Senders go on without it.',
  enter: { target: 'encryption-refused.example' },
  expect: {
    state: 'ok',
    primary: 'starttls-broken',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['tls-refused'],
  },
  dns: { zones: [mailDomain('encryption-refused.example', mail)] },
  mail,
}
