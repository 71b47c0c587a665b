import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dkim-key-not-known.example', '127.20.145.1')]

export const dkimKeyNotKnown: Scenario = {
  name: 'dkim-key-not-known',
  story: 'Nobody knows under which name the key of our signature stands.',
  enter: { target: 'dkim-key-not-known.example', from: '127.21.145.25', sender: 'dkim-key-not-known.test' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['dkim-selector-unknown'],
  },
  dns: {
    zones: [
      mailDomain('dkim-key-not-known.example', mail),
      reverseZone('127.21.145.25', 'mail.dkim-key-not-known.test'),
      senderDomain('dkim-key-not-known.test', '127.21.145.25'),
    ],
  },
  mail,
}
