import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-server-no-tcp.example', '127.20.173.1')]

export const nameServerNoTcp: Scenario = {
  name: 'name-server-no-tcp',
  story: 'One of two name servers takes no long questions (TCP).',
  enter: { target: 'name-server-no-tcp.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-tcp-refused'],
  },
  dns: { zones: [{ ...mailDomain('name-server-no-tcp.example', mail), servers: [{}, { isTcpClosed: true }] }] },
  mail,
}
