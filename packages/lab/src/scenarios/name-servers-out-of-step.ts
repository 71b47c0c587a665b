import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'name-servers-out-of-step.example'
const mail = [mailHost(`mx1.${domain}`, '127.67.0.1')]
const zone = mailDomain(domain, mail)

export const nameServersOutOfStep: Scenario = {
  name: 'name-servers-out-of-step',
  story: 'One of two name servers still holds an older version of the zone.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-serial-differs'],
  },
  dns: {
    zones: [
      {
        ...zone,
        servers: [
          {},
          { records: [...zone.records, `${domain} 300 SOA ns1.${domain} hostmaster.lab.test 0 3600 600 86400 60`] },
        ],
      },
    ],
  },
  mail,
}
