import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const address = '127.20.90.1'
const mail = [mailHost('mx1.works-again.example', address, { kind: 'refuse' })]

export const worksAgain: Scenario = {
  name: 'works-again',
  story: 'Their mail server refuses every connection; later it is repaired.',
  enter: { target: 'works-again.example', from: '127.21.90.25' },
  expect: {
    state: 'blocked',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-refused'],
  },
  dns: {
    zones: [
      mailDomain('works-again.example', mail),
      reverseZone('127.21.90.25', 'mail.works-again.test'),
      { apex: 'works-again.test', records: ['mail.works-again.test 300 A 127.21.90.25'] },
    ],
  },
  mail,
  later: {
    mail: [{ address, behaviour: { kind: 'good' } }],
    expect: { state: 'recovered', primary: 'works-again' },
  },
}
