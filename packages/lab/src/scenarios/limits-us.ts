import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.limits-us.example', '127.20.54.1', {
    kind: 'greet',
    lines: ['421 4.7.0 Too many connections from your address, try again later'],
  }),
]

export const limitsUs: Scenario = {
  name: 'limits-us',
  story: 'The mail server finds that our checker calls too often. That says nothing about our mail.',
  enter: { target: 'limits-us.example' },
  expect: {
    state: 'unknown',
    primary: 'checker-limited',
    side: 'checker',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['checker-rate-limited'],
  },
  dns: { zones: [mailDomain('limits-us.example', mail)] },
  mail,
}
