import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.calls-itself-localhost.example', '127.20.57.1', { kind: 'good', greetsAs: 'localhost.localdomain' }),
]

export const callsItselfLocalhost: Scenario = {
  name: 'calls-itself-localhost',
  story: 'The mail server calls itself localhost. Mail still arrives.',
  enter: { target: 'calls-itself-localhost.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['greeting-no-name'],
  },
  dns: { zones: [mailDomain('calls-itself-localhost.example', mail)] },
  mail,
}
