import type { Scenario } from '../scenario.ts'
import { withRecords } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'dane-unsigned.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.193.1')]

export const daneUnsigned: Scenario = {
  name: 'dane-unsigned',
  story: 'A record names another key (DANE) than the mail server shows. It is not signed, so it does not count.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dane-without-dnssec'],
  },
  dns: {
    zones: [{ ...withRecords(mailDomain(domain, mail), `_25._tcp.mx1.${domain} 300 TLSA 3 1 1 ${'ab'.repeat(32)}`) }],
  },
  mail,
}
