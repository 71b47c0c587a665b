import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'tlsa-servfail.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.194.1')]

export const tlsaServfail: Scenario = {
  name: 'tlsa-servfail',
  story: 'Whether the mail server must show a certain key (DANE) can’t be looked up.',
  enter: { target: domain },
  expect: {
    state: 'delayed',
    primary: 'tls-rule-fails',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'likely',
    findings: ['dane-lookup-failed'],
  },
  dns: {
    zones: [
      { isSigned: true, ...mailDomain(domain, mail) },
      { apex: `_tcp.mx1.${domain}`, records: [], behaviour: { kind: 'servfail' }, isSigned: true },
    ],
  },
  mail,
}
