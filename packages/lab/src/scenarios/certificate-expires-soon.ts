import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.certificate-expires-soon.example', '127.20.42.1', { kind: 'good', starttls: 'expires-soon' }),
]

export const certificateExpiresSoon: Scenario = {
  name: 'certificate-expires-soon',
  story: 'The mail server’s certificate is good for one more week.',
  enter: { target: 'certificate-expires-soon.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['certificate-expires-soon'],
  },
  dns: { zones: [mailDomain('certificate-expires-soon.example', mail)] },
  mail,
}
