import type { Scenario } from '../scenario.ts'
import { withRecords } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'dane-ok.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.190.1', { kind: 'good', starttls: 'self-signed' })]

export const daneOk: Scenario = {
  name: 'dane-ok',
  story: 'The signed DNS names the key of the mail server (DANE). No authority has to vouch for it.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: {
    zones: [
      { isSigned: true, ...withRecords(mailDomain(domain, mail), `_25._tcp.mx1.${domain} 300 TLSA 3 1 1 @server-key`) },
    ],
  },
  mail,
}
