import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.port25-closed.example', '127.20.20.1'),
  mailHost('mx2.port25-closed.example', '127.20.20.2'),
]

export const port25Closed: Scenario = {
  name: 'port25-closed',
  story: 'Our own checker cannot use port 25, so nothing can be said about their servers.',
  enter: { target: 'port25-closed.example' },
  expect: {
    state: 'unknown',
    primary: 'checker-blocked',
    side: 'checker',
    actor: 'checker',
    confidence: 'likely',
    findings: ['checker-port25-blocked'],
  },
  isPort25Closed: true,
  isSlow: true,
  dns: { zones: [mailDomain('port25-closed.example', mail)] },
  mail,
}
