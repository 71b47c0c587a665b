import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-server-lame.example', '127.20.171.1')]

export const nameServerLame: Scenario = {
  name: 'name-server-lame',
  story: 'One of two name servers of the domain says that it knows nothing about it.',
  enter: { target: 'name-server-lame.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-lame'],
  },
  dns: {
    zones: [{ ...mailDomain('name-server-lame.example', mail), servers: [{}, { behaviour: { kind: 'refused' } }] }],
  },
  mail,
}
