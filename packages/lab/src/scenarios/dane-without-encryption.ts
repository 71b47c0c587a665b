import type { Scenario } from '../scenario.ts'
import { withRecords } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'dane-without-encryption.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.192.1', { kind: 'good', starttls: 'none' })]

export const daneWithoutEncryption: Scenario = {
  name: 'dane-without-encryption',
  story: 'The signed DNS names the key of a mail server (DANE) that offers no encryption.',
  enter: { target: domain },
  expect: {
    state: 'blocked',
    primary: 'tls-rule-fails',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['dane-without-starttls'],
  },
  dns: {
    zones: [
      { isSigned: true, ...withRecords(mailDomain(domain, mail), `_25._tcp.mx1.${domain} 300 TLSA 3 1 1 @server-key`) },
    ],
  },
  mail,
}
