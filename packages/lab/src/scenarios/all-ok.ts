import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.all-ok.example', '127.20.1.1')]

export const allOk: Scenario = {
  name: 'all-ok',
  story: 'Everything is in order, on our side and on theirs.',
  enter: { target: 'all-ok.example', from: '127.21.1.25' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: {
    zones: [
      mailDomain('all-ok.example', mail),
      reverseZone('127.21.1.25', 'mail.all-ok.test'),
      { apex: 'all-ok.test', records: ['mail.all-ok.test 300 A 127.21.1.25'] },
    ],
  },
  mail,
}
