import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.slow-dns.example', '127.20.29.1')]

export const slowDns: Scenario = {
  name: 'slow-dns',
  story: 'The name servers take half a second for each answer. Mail still arrives.',
  enter: { target: 'slow-dns.example' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: { zones: [mailDomain('slow-dns.example', mail, { kind: 'slow', delayMs: 500 })] },
  mail,
}
