import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.not-now.example', '127.20.23.1', {
    kind: 'greet',
    lines: ['421 4.3.2 mx1.not-now.example System not accepting messages right now'],
  }),
]

export const notNow: Scenario = {
  name: 'not-now',
  story: 'The mail server answers “not now, try later” to everybody.',
  enter: { target: 'not-now.example' },
  expect: {
    state: 'delayed',
    primary: 'not-now',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['greeting-temporary'],
  },
  dns: { zones: [mailDomain('not-now.example', mail)] },
  mail,
}
