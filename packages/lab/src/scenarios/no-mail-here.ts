import type { Scenario } from '../scenario.ts'

export const noMailHere: Scenario = {
  name: 'no-mail-here',
  story: 'The domain exists, but has no mail server and no address.',
  enter: { target: 'no-mail-here.example' },
  expect: {
    state: 'blocked',
    primary: 'no-mail-here',
    side: 'recipient',
    actor: 'author',
    confidence: 'sure',
    findings: ['domain-no-mail-here'],
  },
  dns: { zones: [{ apex: 'no-mail-here.example', records: ['no-mail-here.example 300 TXT "parked"'] }] },
  mail: [],
}
