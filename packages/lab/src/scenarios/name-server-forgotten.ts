import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'name-server-forgotten.example'
const mail = [mailHost(`mx1.${domain}`, '127.67.0.2')]
const zone = mailDomain(domain, mail)

export const nameServerForgotten: Scenario = {
  name: 'name-server-forgotten',
  story: 'The zone above still lists a name server that the zone itself does not list any more.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-delegation-differs'],
  },
  dns: { zones: [{ ...zone, records: [...zone.records, `${domain} 300 NS ns1.${domain}`] }] },
  mail,
}
