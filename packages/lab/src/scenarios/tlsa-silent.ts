import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'tlsa-silent.example'
const mail = [mailHost(`mx1.${domain}`, '127.66.1.1')]

export const tlsaSilent: Scenario = {
  name: 'tlsa-silent',
  story: 'Name servers do not answer what key the mail server must show (DANE), so careful senders wait.',
  enter: { target: domain },
  expect: {
    state: 'delayed',
    primary: 'tls-rule-fails',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'likely',
    findings: ['dane-lookup-failed'],
  },
  isSlow: true,
  dns: {
    zones: [
      { isSigned: true, ...mailDomain(domain, mail) },
      { apex: `_tcp.mx1.${domain}`, records: [], behaviour: { kind: 'silent' }, isSigned: true },
    ],
  },
  mail,
}
