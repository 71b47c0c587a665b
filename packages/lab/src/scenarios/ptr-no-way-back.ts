import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.ptr-no-way-back.example', '127.20.6.1')]

export const ptrNoWayBack: Scenario = {
  name: 'ptr-no-way-back',
  story: 'The reverse DNS name of our address does not exist itself.',
  enter: { target: 'ptr-no-way-back.example', from: '127.21.6.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-no-way-back',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['ptr-no-way-back'],
  },
  dns: {
    zones: [
      mailDomain('ptr-no-way-back.example', mail),
      reverseZone('127.21.6.25', 'mail.ptr-no-way-back.test'),
      { apex: 'ptr-no-way-back.test', records: ['ptr-no-way-back.test 300 TXT "moved"'] },
    ],
  },
  mail,
}
