import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.all-ok-dual.example', '127.20.2.1'), mailHost('mx2.all-ok-dual.example', '127.20.2.2')]

export const allOkDual: Scenario = {
  name: 'all-ok-dual',
  story: 'Two mail servers share the work and both answer.',
  enter: { target: 'all-ok-dual.example' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: { zones: [mailDomain('all-ok-dual.example', mail)] },
  mail,
}
