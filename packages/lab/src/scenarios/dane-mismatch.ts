import type { Scenario } from '../scenario.ts'
import { withRecords } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'dane-mismatch.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.191.1')]

export const daneMismatch: Scenario = {
  name: 'dane-mismatch',
  story: 'The signed DNS names another key (DANE) than the mail server shows.',
  enter: { target: domain },
  expect: {
    state: 'blocked',
    primary: 'tls-rule-fails',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['dane-mismatch'],
  },
  dns: {
    zones: [
      {
        isSigned: true,
        ...withRecords(mailDomain(domain, mail), `_25._tcp.mx1.${domain} 300 TLSA 3 1 1 ${'ab'.repeat(32)}`),
      },
    ],
  },
  mail,
}
