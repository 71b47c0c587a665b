import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-server-single.example', '127.20.172.1')]

export const nameServerSingle: Scenario = {
  name: 'name-server-single',
  story: 'The domain has one name server only. All is well as long as it lives.',
  enter: { target: 'name-server-single.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['nameserver-single'],
  },
  dns: { zones: [{ ...mailDomain('name-server-single.example', mail), servers: [{}] }] },
  mail,
}
