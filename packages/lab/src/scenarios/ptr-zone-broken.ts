import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.ptr-zone-broken.example', '127.20.8.1')]

export const ptrZoneBroken: Scenario = {
  name: 'ptr-zone-broken',
  story: 'The name servers that hold the reverse DNS name of our address do not answer.',
  enter: { target: 'ptr-zone-broken.example', from: '127.21.8.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-zone-broken',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-zone-lame'],
  },
  isSlow: true,
  dns: {
    zones: [
      mailDomain('ptr-zone-broken.example', mail),
      reverseZone('127.21.8.25', 'mail.ptr-zone-broken.test', { kind: 'silent' }),
      { apex: 'ptr-zone-broken.test', records: ['mail.ptr-zone-broken.test 300 A 127.21.8.25'] },
    ],
  },
  mail,
}
