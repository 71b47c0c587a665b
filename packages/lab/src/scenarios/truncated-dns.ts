import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.truncated-dns.example', '127.20.28.1'),
  mailHost('mx2.truncated-dns.example', '127.20.28.2'),
]

export const truncatedDns: Scenario = {
  name: 'truncated-dns',
  story: 'The name servers answer in two steps (over TCP). All is well.',
  enter: { target: 'truncated-dns.example' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: { zones: [mailDomain('truncated-dns.example', mail, { kind: 'truncate' })] },
  mail,
}
