import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.helo-no-address.example', '127.20.163.1')]

export const heloNoAddress: Scenario = {
  name: 'helo-no-address',
  story: 'Our mail server says hello with a name that does not exist.',
  enter: {
    target: 'helo-no-address.example',
    from: '127.21.163.25',
    sender: 'helo-no-address.test',
    helo: 'old-name.helo-no-address.test',
    selectors: ['s1'],
  },
  expect: {
    state: 'delayed',
    primary: 'helo-bad',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['helo-no-address'],
  },
  dns: {
    zones: [
      mailDomain('helo-no-address.example', mail),
      reverseZone('127.21.163.25', 'mail.helo-no-address.test'),
      senderDomain('helo-no-address.test', '127.21.163.25'),
    ],
  },
  mail,
}
