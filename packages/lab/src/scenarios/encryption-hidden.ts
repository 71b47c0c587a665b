import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.encryption-hidden.example', '127.20.50.1', { kind: 'good', hidesStarttlsAs: 'XXXXXXXA' })]

export const encryptionHidden: Scenario = {
  name: 'encryption-hidden',
  story: 'A firewall writes over the mail server’s offer of encryption.',
  enter: { target: 'encryption-hidden.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['tls-hidden'],
  },
  dns: { zones: [mailDomain('encryption-hidden.example', mail)] },
  mail,
}
