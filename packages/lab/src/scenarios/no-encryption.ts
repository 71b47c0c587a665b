import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.no-encryption.example', '127.20.44.1', { kind: 'good', starttls: 'none' })]

export const noEncryption: Scenario = {
  name: 'no-encryption',
  story: 'The mail server offers no encryption. Mail arrives, in the open.',
  enter: { target: 'no-encryption.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['tls-not-offered'],
  },
  dns: { zones: [mailDomain('no-encryption.example', mail)] },
  mail,
}
