import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const sender = 'helo-not-allowed.test'
const helo = `mail.${sender}`
const address = '127.62.11.25'
const mail = [mailHost('mx1.helo-not-allowed.example', '127.62.11.1')]

export const heloNotAllowed: Scenario = {
  name: 'helo-not-allowed',
  story: 'The permission list of our server’s greeting name says that nobody may greet with it.',
  enter: { target: 'helo-not-allowed.example', from: address, sender, helo, selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'spf-fails',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-helo-fails'],
  },
  dns: {
    zones: [
      mailDomain('helo-not-allowed.example', mail),
      reverseZone(address, helo),
      senderDomain(sender, address, { more: [`${helo} 300 TXT "v=spf1 -all"`] }),
    ],
  },
  mail,
}
