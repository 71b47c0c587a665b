import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.helo-localhost.example', '127.20.162.1')]

export const heloLocalhost: Scenario = {
  name: 'helo-localhost',
  story: 'Our mail server says hello as localhost, and careful servers put its mail off.',
  enter: {
    target: 'helo-localhost.example',
    from: '127.21.162.25',
    sender: 'helo-localhost.test',
    helo: 'localhost.localdomain',
    selectors: ['s1'],
  },
  expect: {
    state: 'delayed',
    primary: 'helo-bad',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['helo-not-a-name'],
  },
  dns: {
    zones: [
      mailDomain('helo-localhost.example', mail),
      reverseZone('127.21.162.25', 'mail.helo-localhost.test'),
      senderDomain('helo-localhost.test', '127.21.162.25'),
    ],
  },
  mail,
}
