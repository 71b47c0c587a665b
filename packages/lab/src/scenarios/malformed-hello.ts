import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.malformed-hello.example', '127.20.55.1', {
    kind: 'good',
    hello: { says: ['250-mx1.malformed-hello.example', '550 no'] },
  }),
]

export const malformedHello: Scenario = {
  name: 'malformed-hello',
  story: 'The mail server answers our hello with two codes at once.',
  enter: { target: 'malformed-hello.example' },
  expect: {
    state: 'delayed',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['ehlo-malformed'],
  },
  dns: { zones: [mailDomain('malformed-hello.example', mail)] },
  mail,
}
