import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.certificate-other-name.example', '127.20.41.1', { kind: 'good', starttls: 'other-name' })]

export const certificateOtherName: Scenario = {
  name: 'certificate-other-name',
  story: 'The mail server shows a certificate for another name. Mail still arrives.',
  enter: { target: 'certificate-other-name.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['certificate-name-mismatch'],
  },
  dns: { zones: [mailDomain('certificate-other-name.example', mail)] },
  mail,
}
