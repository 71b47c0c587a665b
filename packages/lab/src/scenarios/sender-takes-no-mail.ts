import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.sender-takes-no-mail.example', '127.20.165.1')]

export const senderTakesNoMail: Scenario = {
  name: 'sender-takes-no-mail',
  story: 'Our domain sends mail and says that it takes none, so some refuse it.',
  enter: {
    target: 'sender-takes-no-mail.example',
    from: '127.21.165.25',
    sender: 'sender-takes-no-mail.test',
    selectors: ['s1'],
  },
  expect: {
    state: 'delayed',
    primary: 'sender-takes-no-mail',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['sender-null-mx'],
  },
  dns: {
    zones: [
      mailDomain('sender-takes-no-mail.example', mail),
      reverseZone('127.21.165.25', 'mail.sender-takes-no-mail.test'),
      senderDomain('sender-takes-no-mail.test', '127.21.165.25', { mx: '0 .' }),
    ],
  },
  mail,
}
