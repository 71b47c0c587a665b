import type { Scenario } from '../scenario.ts'
import { mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.one-name-dead.example', '127.20.32.1')]

export const oneNameDead: Scenario = {
  name: 'one-name-dead',
  story: 'Of two mail servers one has a name that does not exist; the other takes the mail.',
  enter: { target: 'one-name-dead.example' },
  expect: {
    state: 'partly',
    primary: 'some-answer',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['mx-host-nxdomain'],
  },
  dns: {
    zones: [
      {
        apex: 'one-name-dead.example',
        records: [
          'one-name-dead.example 300 MX 10 gone.one-name-dead.example',
          'one-name-dead.example 300 MX 20 mx1.one-name-dead.example',
          'mx1.one-name-dead.example 300 A 127.20.32.1',
        ],
      },
    ],
  },
  mail,
}
