import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.expired-certificate.example', '127.20.26.1', { kind: 'good', starttls: 'expired' })]

export const expiredCertificate: Scenario = {
  name: 'expired-certificate',
  story: 'The mail server’s certificate has expired. Mail still arrives.',
  enter: { target: 'expired-certificate.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['certificate-expired'],
  },
  dns: { zones: [mailDomain('expired-certificate.example', mail)] },
  mail,
}
