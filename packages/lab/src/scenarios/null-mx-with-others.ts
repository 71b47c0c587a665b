import type { Scenario } from '../scenario.ts'
import { mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.null-mx-with-others.example', '127.20.35.1')]

export const nullMxWithOthers: Scenario = {
  name: 'null-mx-with-others',
  story: 'The domain lists a mail server and says at the same time that it takes no mail.',
  enter: { target: 'null-mx-with-others.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mx-null-with-others'],
  },
  dns: {
    zones: [
      {
        apex: 'null-mx-with-others.example',
        records: [
          'null-mx-with-others.example 300 MX 0 .',
          'null-mx-with-others.example 300 MX 10 mx1.null-mx-with-others.example',
          'mx1.null-mx-with-others.example 300 A 127.20.35.1',
        ],
      },
    ],
  },
  mail,
}
