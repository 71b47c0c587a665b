import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-servers-disagree.example', '127.20.175.1')]

export const nameServersDisagree: Scenario = {
  name: 'name-servers-disagree',
  story: 'Two name servers of the domain list different mail servers.',
  enter: { target: 'name-servers-disagree.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-disagree'],
  },
  dns: {
    zones: [
      {
        ...mailDomain('name-servers-disagree.example', mail),
        servers: [{}, { records: ['name-servers-disagree.example 300 MX 10 old.name-servers-disagree.example'] }],
      },
    ],
  },
  mail,
}
