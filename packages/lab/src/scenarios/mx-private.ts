import type { Scenario } from '../scenario.ts'

export const mxPrivate: Scenario = {
  name: 'mx-private',
  story: 'The domain sends its mail to an address that exists only inside a network.',
  enter: { target: 'mx-private.example' },
  expect: {
    state: 'blocked',
    primary: 'mx-not-public',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['mx-host-private'],
  },
  dns: {
    zones: [
      {
        apex: 'mx-private.example',
        records: ['mx-private.example 300 MX 10 mx1.mx-private.example', 'mx1.mx-private.example 300 A 192.168.21.5'],
      },
    ],
  },
  mail: [],
}
