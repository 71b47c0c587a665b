import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dkim-key-revoked.example', '127.20.143.1')]

export const dkimKeyRevoked: Scenario = {
  name: 'dkim-key-revoked',
  story: 'Our mail is signed with a key that was taken back.',
  enter: {
    target: 'dkim-key-revoked.example',
    from: '127.21.143.25',
    sender: 'dkim-key-revoked.test',
    selectors: ['s1'],
  },
  expect: {
    state: 'delayed',
    primary: 'dkim-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dkim-revoked'],
  },
  dns: {
    zones: [
      mailDomain('dkim-key-revoked.example', mail),
      reverseZone('127.21.143.25', 'mail.dkim-key-revoked.test'),
      senderDomain('dkim-key-revoked.test', '127.21.143.25', { dkim: 'v=DKIM1; p=' }),
    ],
  },
  mail,
}
