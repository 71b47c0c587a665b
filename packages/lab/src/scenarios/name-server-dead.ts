import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-server-dead.example', '127.20.170.1')]

export const nameServerDead: Scenario = {
  name: 'name-server-dead',
  story: 'One of two name servers of the domain is dead. Lookups go to the other.',
  enter: { target: 'name-server-dead.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-unreachable'],
  },
  isSlow: true,
  dns: {
    zones: [{ ...mailDomain('name-server-dead.example', mail), servers: [{}, { behaviour: { kind: 'silent' } }] }],
  },
  mail,
}
