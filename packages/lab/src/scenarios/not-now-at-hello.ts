import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.not-now-at-hello.example', '127.20.53.1', {
    kind: 'good',
    hello: { says: ['421 4.3.2 Service not available, closing channel'] },
  }),
]

export const notNowAtHello: Scenario = {
  name: 'not-now-at-hello',
  story: 'The mail server greets us and then says “not now” to our hello.',
  enter: { target: 'not-now-at-hello.example' },
  expect: {
    state: 'delayed',
    primary: 'not-now',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['ehlo-temporary'],
  },
  dns: { zones: [mailDomain('not-now-at-hello.example', mail)] },
  mail,
}
