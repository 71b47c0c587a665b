import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dkim-key-missing.example', '127.20.142.1')]

export const dkimKeyMissing: Scenario = {
  name: 'dkim-key-missing',
  story: 'Our mail is signed with a key that nobody can find.',
  enter: {
    target: 'dkim-key-missing.example',
    from: '127.21.142.25',
    sender: 'dkim-key-missing.test',
    selectors: ['s1'],
  },
  expect: {
    state: 'delayed',
    primary: 'dkim-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dkim-not-found'],
  },
  dns: {
    zones: [
      mailDomain('dkim-key-missing.example', mail),
      reverseZone('127.21.142.25', 'mail.dkim-key-missing.test'),
      senderDomain('dkim-key-missing.test', '127.21.142.25', { dkim: null }),
    ],
  },
  mail,
}
