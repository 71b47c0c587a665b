import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.sender-in-order.example', '127.20.141.1')]

export const senderInOrder: Scenario = {
  name: 'sender-in-order',
  story: 'Everything receivers look up about our mail server is in order.',
  enter: {
    target: 'sender-in-order.example',
    from: '127.21.141.25',
    sender: 'sender-in-order.test',
    helo: 'mail.sender-in-order.test',
    selectors: ['s1'],
  },
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
      mailDomain('sender-in-order.example', mail),
      reverseZone('127.21.141.25', 'mail.sender-in-order.test'),
      senderDomain('sender-in-order.test', '127.21.141.25'),
    ],
  },
  mail,
}
