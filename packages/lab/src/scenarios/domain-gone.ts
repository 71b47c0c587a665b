import type { Scenario } from '../scenario.ts'

export const domainGone: Scenario = {
  name: 'domain-gone',
  story: 'The recipient’s domain does not exist: given up, or spelled wrong.',
  enter: { target: 'domain-gone.example' },
  expect: {
    state: 'blocked',
    primary: 'domain-gone',
    side: 'recipient',
    actor: 'author',
    confidence: 'sure',
    findings: ['domain-nxdomain'],
  },
  dns: { zones: [] },
  mail: [],
}
