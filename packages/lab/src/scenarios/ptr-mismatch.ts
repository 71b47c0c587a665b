import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.ptr-mismatch.example', '127.20.5.1')]

export const ptrMismatch: Scenario = {
  name: 'ptr-mismatch',
  story: 'The reverse DNS name of our address leads to another address.',
  enter: { target: 'ptr-mismatch.example', from: '127.21.5.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-no-way-back',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['ptr-mismatch'],
  },
  dns: {
    zones: [
      mailDomain('ptr-mismatch.example', mail),
      reverseZone('127.21.5.25', 'mail.ptr-mismatch.test'),
      { apex: 'ptr-mismatch.test', records: ['mail.ptr-mismatch.test 300 A 127.21.5.99'] },
    ],
  },
  mail,
}
