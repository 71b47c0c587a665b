import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.no-mail-service.example', '127.20.31.1', {
    kind: 'greet',
    lines: ['521 mx1.no-mail-service.example does not accept mail'],
  }),
]

export const noMailService: Scenario = {
  name: 'no-mail-service',
  story: 'The machine answers, but says that it serves no mail to anybody.',
  enter: { target: 'no-mail-service.example' },
  expect: {
    state: 'blocked',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['greeting-refused'],
  },
  dns: { zones: [mailDomain('no-mail-service.example', mail)] },
  mail,
}
