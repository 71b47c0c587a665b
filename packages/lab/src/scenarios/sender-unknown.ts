import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.sender-unknown.example', '127.20.38.1')]

export const senderUnknown: Scenario = {
  name: 'sender-unknown',
  story: 'The sender is given as a mail domain, so nobody knows which address sends.',
  enter: { target: 'sender-unknown.example', from: 'sender-unknown.test' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['sender-address-unknown'],
  },
  dns: {
    zones: [
      mailDomain('sender-unknown.example', mail),
      {
        apex: 'sender-unknown.test',
        records: ['sender-unknown.test 300 MX 10 mx.sender-unknown.test', 'sender-unknown.test 300 A 127.21.38.80'],
      },
      reverseZone('127.21.38.80', 'www.sender-unknown.test'),
    ],
  },
  mail,
}
