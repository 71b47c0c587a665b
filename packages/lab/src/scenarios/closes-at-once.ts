import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.closes-at-once.example', '127.20.25.1', { kind: 'drop' })]

export const closesAtOnce: Scenario = {
  name: 'closes-at-once',
  story: 'The mail server takes the connection and closes it at once, without a word.',
  enter: { target: 'closes-at-once.example' },
  expect: {
    state: 'blocked',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['greeting-closed'],
  },
  dns: { zones: [mailDomain('closes-at-once.example', mail)] },
  mail,
}
