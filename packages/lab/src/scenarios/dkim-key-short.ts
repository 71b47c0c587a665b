import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dkim-key-short.example', '127.20.144.1')]

export const dkimKeyShort: Scenario = {
  name: 'dkim-key-short',
  story: 'Our mail is signed with a key so short that it counts for nothing.',
  enter: { target: 'dkim-key-short.example', from: '127.21.144.25', sender: 'dkim-key-short.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'dkim-broken',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dkim-weak'],
  },
  dns: {
    zones: [
      mailDomain('dkim-key-short.example', mail),
      reverseZone('127.21.144.25', 'mail.dkim-key-short.test'),
      senderDomain('dkim-key-short.test', '127.21.144.25', {
        dkim: 'v=DKIM1; k=rsa; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAMIiAVkFKQYOQK12FYBhYO5xCHLY0Fhf3EJpKdtM6iaMkIuZ/V11tECPsDsFYdP26V4Gcan0Cl9Qn/8gVeorR80CAwEAAQ==',
      }),
    ],
  },
  mail,
}
