import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.one-of-two.example', '127.20.15.1', { kind: 'blackhole' }),
  mailHost('mx2.one-of-two.example', '127.20.15.2'),
]

export const oneOfTwo: Scenario = {
  name: 'one-of-two',
  story: 'The first mail server is down, the second takes the mail.',
  enter: { target: 'one-of-two.example' },
  expect: {
    state: 'partly',
    primary: 'some-answer',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-partly', 'connect-timeout'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('one-of-two.example', mail)] },
  mail,
}
