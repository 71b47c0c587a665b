import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.checker-refused.example', '127.20.24.1', {
    kind: 'greet',
    lines: ['554-mx1.checker-refused.example', '554 5.7.1 Connections from your address are refused by local policy'],
  }),
]

export const checkerRefused: Scenario = {
  name: 'checker-refused',
  story: 'The mail server refuses our checker because of a policy. That says nothing about our mail.',
  enter: { target: 'checker-refused.example' },
  expect: {
    state: 'unknown',
    primary: 'checker-refused',
    side: 'checker',
    actor: 'checker',
    confidence: 'likely',
    findings: ['checker-refused'],
  },
  dns: { zones: [mailDomain('checker-refused.example', mail)] },
  mail,
}
