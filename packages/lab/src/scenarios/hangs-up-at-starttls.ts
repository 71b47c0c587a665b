import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.hangs-up-at-starttls.example', '127.20.52.1', { kind: 'good', starttls: 'closes' })]

export const hangsUpAtStarttls: Scenario = {
  name: 'hangs-up-at-starttls',
  story: 'The mail server offers encryption and hangs up when it is asked for.',
  enter: { target: 'hangs-up-at-starttls.example' },
  expect: {
    state: 'delayed',
    primary: 'starttls-broken',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['tls-closed'],
  },
  dns: { zones: [mailDomain('hangs-up-at-starttls.example', mail)] },
  mail,
}
