import type { Scenario } from '../scenario.ts'
import { mailHost } from './world-parts.ts'

const mail = [mailHost('implicit-mx.example', '127.20.3.1')]

export const implicitMx: Scenario = {
  name: 'implicit-mx',
  story: 'The domain names no mail server; its own address takes the mail, which still works.',
  enter: { target: 'implicit-mx.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mx-implicit'],
  },
  dns: { zones: [{ apex: 'implicit-mx.example', records: ['implicit-mx.example 300 A 127.20.3.1'] }] },
  mail,
}
