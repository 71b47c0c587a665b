import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.helo-elsewhere.example', '127.20.164.1')]

export const heloElsewhere: Scenario = {
  name: 'helo-elsewhere',
  story: 'Our mail server says hello with the name of another machine. Mail still arrives.',
  enter: {
    target: 'helo-elsewhere.example',
    from: '127.21.164.25',
    sender: 'helo-elsewhere.test',
    helo: 'www.helo-elsewhere.test',
    selectors: ['s1'],
  },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['helo-mismatch'],
  },
  dns: {
    zones: [
      mailDomain('helo-elsewhere.example', mail),
      reverseZone('127.21.164.25', 'mail.helo-elsewhere.test'),
      senderDomain('helo-elsewhere.test', '127.21.164.25', {
        more: ['www.helo-elsewhere.test 300 A 127.21.164.80'],
      }),
    ],
  },
  mail,
}
