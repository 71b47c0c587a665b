import type { LabZone, Scenario } from '../scenario.ts'
import { mailHost } from './world-parts.ts'

const down = '127.63.3.2'
const named = mailHost('mx1.repaired-later.example', '127.63.3.1')
const mail = [named, mailHost('mx2.repaired-later.example', down, { kind: 'refuse' })]

const zone = (...more: string[]): LabZone => ({
  apex: 'repaired-later.example',
  records: [
    'repaired-later.example 300 MX 10 mx1.repaired-later.example',
    'repaired-later.example 300 MX 20 mx2.repaired-later.example',
    `mx2.repaired-later.example 300 A ${down}`,
    ...more,
  ],
})

export const repairedLater: Scenario = {
  name: 'repaired-later',
  story: 'Of two mail servers one has a name that does not exist, and one is switched off; both are repaired.',
  enter: { target: 'repaired-later.example' },
  expect: {
    state: 'blocked',
    primary: 'nobody-answers',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-refused', 'mx-host-nxdomain'],
  },
  dns: { zones: [zone()] },
  mail,
  verify: [
    { change: 'nothing', finding: 'mx-host-nxdomain', expect: { state: 'not-yet', codes: ['mx-host-nxdomain'] } },
    { change: 'nothing', finding: 'connect-refused', expect: { state: 'not-yet', codes: ['connect-refused'] } },
    {
      change: 'an address for the name',
      finding: 'mx-host-nxdomain',
      zones: [zone('mx1.repaired-later.example 300 A 127.63.3.1')],
      expect: { state: 'remembered' },
    },
    {
      change: 'the server is on',
      finding: 'connect-refused',
      mail: [{ address: down, behaviour: { kind: 'good' } }],
      expect: { state: 'fixed' },
    },
    {
      change: 'the server says “not now”',
      finding: 'connect-refused',
      mail: [{ address: down, behaviour: { kind: 'greet', lines: ['421 4.3.2 Try again later'] } }],
      expect: { state: 'partly', reason: 'another-fault', codes: ['greeting-temporary'] },
    },
  ],
}
