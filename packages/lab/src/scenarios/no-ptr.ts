import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.no-ptr.example', '127.20.4.1')]

export const noPtr: Scenario = {
  name: 'no-ptr',
  story: 'Our sending address has no reverse DNS name, so careful servers put our mail off.',
  enter: { target: 'no-ptr.example', from: '127.21.4.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-missing',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-missing'],
  },
  dns: {
    zones: [mailDomain('no-ptr.example', mail), reverseZone('127.21.4.25')],
  },
  mail,
}
