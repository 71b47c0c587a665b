import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'holder-is-us.example'
const ours = 'holder-is-us.test'
const address = '127.62.8.25'
const mail = [mailHost(`mx1.${domain}`, '127.62.8.1')]

export const holderIsUs: Scenario = {
  name: 'holder-is-us',
  story: 'The provider handed the reverse DNS name over to our own DNS, and there it is missing.',
  enter: { target: domain, from: address },
  expect: {
    state: 'delayed',
    primary: 'ptr-missing',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['ptr-missing'],
  },
  dns: {
    zones: [
      mailDomain(domain, mail),
      { apex: '8.62.127.in-addr.arpa', records: [`25.8.62.127.in-addr.arpa 300 CNAME 25.rev.${ours}`] },
      { apex: ours, records: [`mail.${ours} 300 A ${address}`] },
    ],
  },
  mail,
}
