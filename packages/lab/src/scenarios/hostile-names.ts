import type { Scenario } from '../scenario.ts'
import { mailHost, reverseZone } from './world-parts.ts'

const refusal = '554 <svg/onload=window.__xss=1> there is no SMTP service here'
const mail = [
  mailHost('mx1.hostile-names.example', '127.20.91.1'),
  mailHost('mx2.hostile-names.example', '127.20.91.2', { kind: 'greet', lines: [refusal] }),
]

export const hostileNames: Scenario = {
  name: 'hostile-names',
  story: 'Names and replies are written to attack whoever shows them.',
  enter: { target: 'hostile-names.example', from: '127.21.91.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-no-way-back',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['greeting-refused', 'mx-host-bad-name', 'ptr-no-way-back'],
  },
  dns: {
    zones: [
      {
        apex: 'hostile-names.example',
        records: [
          'hostile-names.example 300 MX 10 <script>window.__xss=1</script>.hostile-names.example',
          ...mail.flatMap(({ name, address }, index) => [
            `hostile-names.example 300 MX ${20 + 10 * index} ${name}`,
            `${name} 300 A ${address}`,
          ]),
        ],
      },
      reverseZone('127.21.91.25', '"><svg onload=alert(1)>'),
    ],
  },
  mail,
}
