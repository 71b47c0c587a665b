import type { Scenario } from '../scenario.ts'

export const nullMx: Scenario = {
  name: 'null-mx',
  story: 'The domain says in its DNS that it takes no mail at all.',
  enter: { target: 'null-mx.example' },
  expect: {
    state: 'blocked',
    primary: 'no-mail-here',
    side: 'recipient',
    actor: 'author',
    confidence: 'sure',
    findings: ['mx-null'],
  },
  dns: {
    zones: [
      {
        apex: 'null-mx.example',
        records: ['null-mx.example 300 MX 0 .', 'null-mx.example 300 A 127.20.10.1'],
      },
    ],
  },
  mail: [],
}
