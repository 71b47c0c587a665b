import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.hangs-up-at-hello.example', '127.20.51.1', { kind: 'good', hello: 'closes' })]

export const hangsUpAtHello: Scenario = {
  name: 'hangs-up-at-hello',
  story: 'The mail server hangs up as soon as we say who we are.',
  enter: { target: 'hangs-up-at-hello.example' },
  expect: {
    state: 'delayed',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['ehlo-closed'],
  },
  dns: { zones: [mailDomain('hangs-up-at-hello.example', mail)] },
  mail,
}
