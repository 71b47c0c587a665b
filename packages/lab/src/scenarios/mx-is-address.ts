import type { Scenario } from '../scenario.ts'

export const mxIsAddress: Scenario = {
  name: 'mx-is-address',
  story: 'The domain names an address as its mail server, where the rules want a name.',
  enter: { target: 'mx-is-address.example' },
  expect: {
    state: 'blocked',
    primary: 'mx-name-dead',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['mx-is-address'],
  },
  dns: { zones: [{ apex: 'mx-is-address.example', records: ['mx-is-address.example 300 MX 10 198.51.100.7'] }] },
  mail: [],
}
