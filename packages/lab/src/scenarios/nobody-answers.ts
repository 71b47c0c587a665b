import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.nobody-answers.example', '127.20.13.1', { kind: 'blackhole' }),
  mailHost('mx2.nobody-answers.example', '127.20.13.2', { kind: 'blackhole' }),
]

export const nobodyAnswers: Scenario = {
  name: 'nobody-answers',
  story: 'No mail server of the domain answers: the classic way to a 4.4.7.',
  enter: { target: 'nobody-answers.example' },
  expect: {
    state: 'blocked',
    primary: 'nobody-answers',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-timeout', 'connect-timeout'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('nobody-answers.example', mail)] },
  mail,
}
