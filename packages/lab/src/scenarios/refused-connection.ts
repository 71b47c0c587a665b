import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.refused-connection.example', '127.20.14.1', { kind: 'refuse' }),
  mailHost('mx2.refused-connection.example', '127.20.14.2', { kind: 'refuse' }),
]

export const refusedConnection: Scenario = {
  name: 'refused-connection',
  story: 'The mail servers are switched on but refuse every connection.',
  enter: { target: 'refused-connection.example' },
  expect: {
    state: 'blocked',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-refused', 'connect-refused'],
  },
  dns: { zones: [mailDomain('refused-connection.example', mail)] },
  mail,
}
