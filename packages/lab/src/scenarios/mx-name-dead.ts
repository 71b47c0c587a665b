import type { Scenario } from '../scenario.ts'

export const mxNameDead: Scenario = {
  name: 'mx-name-dead',
  story: 'The domain names a mail server that does not exist.',
  enter: { target: 'mx-name-dead.example' },
  expect: {
    state: 'blocked',
    primary: 'mx-name-dead',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['mx-host-nxdomain'],
  },
  dns: {
    zones: [
      { apex: 'mx-name-dead.example', records: ['mx-name-dead.example 300 MX 10 old-mail.mx-name-dead.example'] },
    ],
  },
  mail: [],
}
