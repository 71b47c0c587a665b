import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.old-encryption.example', '127.20.48.1', { kind: 'good', starttls: 'old-version' })]

export const oldEncryption: Scenario = {
  name: 'old-encryption',
  story: 'The mail server knows only an old way of encrypting.',
  enter: { target: 'old-encryption.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['tls-old-version'],
  },
  dns: { zones: [mailDomain('old-encryption.example', mail)] },
  mail,
}
