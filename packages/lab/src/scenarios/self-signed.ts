import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.self-signed.example', '127.20.40.1', { kind: 'good', starttls: 'self-signed' })]

export const selfSigned: Scenario = {
  name: 'self-signed',
  story: 'The mail server’s certificate vouches only for itself. Mail still arrives.',
  enter: { target: 'self-signed.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['certificate-self-signed'],
  },
  dns: { zones: [mailDomain('self-signed.example', mail)] },
  mail,
}
