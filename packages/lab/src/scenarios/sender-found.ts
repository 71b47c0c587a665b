import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.sender-found.example', '127.61.1.1')]

export const senderFound: Scenario = {
  name: 'sender-found',
  story: 'The permission list of a partner names an address, a network and a mailing service.',
  enter: { target: 'sender-found.example', from: '127.61.2.25', sender: 'sender-found.test', selectors: ['s1'] },
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
      mailDomain('sender-found.example', mail),
      reverseZone('127.61.2.25', 'mail.sender-found.test'),
      senderDomain('sender-found.test', '127.61.2.25', {
        spf: 'v=spf1 ip4:127.61.2.25 include:news.sender-found.test include:sender-found-mailings.test -all',
        more: ['news.sender-found.test 300 TXT "v=spf1 ip4:127.61.3.0/28 -all"'],
      }),
      {
        apex: 'sender-found-mailings.test',
        records: ['sender-found-mailings.test 300 TXT "v=spf1 ip4:127.61.4.7 -all"'],
      },
    ],
  },
  mail,
}
