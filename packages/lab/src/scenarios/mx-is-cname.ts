import type { Scenario } from '../scenario.ts'
import { mailHost } from './world-parts.ts'

const mail = [mailHost('real-mx.mx-is-cname.example', '127.20.27.1')]

export const mxIsCname: Scenario = {
  name: 'mx-is-cname',
  story: 'The domain names its mail server by an alias. It works, though the rules forbid it.',
  enter: { target: 'mx-is-cname.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['certificate-name-mismatch', 'mx-is-cname'],
  },
  dns: {
    zones: [
      {
        apex: 'mx-is-cname.example',
        records: [
          'mx-is-cname.example 300 MX 10 mail.mx-is-cname.example',
          'mail.mx-is-cname.example 300 CNAME real-mx.mx-is-cname.example',
          'real-mx.mx-is-cname.example 300 A 127.20.27.1',
        ],
      },
    ],
  },
  mail,
}
