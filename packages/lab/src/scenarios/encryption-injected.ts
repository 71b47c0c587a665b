import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.encryption-injected.example', '127.20.49.1', { kind: 'good', starttls: 'injected' })]

export const encryptionInjected: Scenario = {
  name: 'encryption-injected',
  story: 'Words are slipped in before the encryption begins.',
  enter: { target: 'encryption-injected.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['tls-injected'],
  },
  dns: { zones: [mailDomain('encryption-injected.example', mail)] },
  mail,
}
