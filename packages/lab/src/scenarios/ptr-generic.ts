import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.ptr-generic.example', '127.20.7.1')]

export const ptrGeneric: Scenario = {
  name: 'ptr-generic',
  story: 'The reverse DNS name of our address looks like a home line.',
  enter: { target: 'ptr-generic.example', from: '127.21.7.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-generic',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-generic'],
  },
  dns: {
    zones: [
      mailDomain('ptr-generic.example', mail),
      reverseZone('127.21.7.25', '127-21-7-25.dsl.ptr-generic.test'),
      { apex: 'ptr-generic.test', records: ['127-21-7-25.dsl.ptr-generic.test 300 A 127.21.7.25'] },
    ],
  },
  mail,
}
