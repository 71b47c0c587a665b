import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const ourAddress = '127.64.3.25'
const mail = [mailHost('mx1.only-this-recipient.example', '127.64.4.1', { kind: 'blackhole' })]

export const onlyThisRecipient: Scenario = {
  name: 'only-this-recipient',
  story: 'Their mail server does not answer ours, and those of others do.',
  enter: { target: 'only-this-recipient.example', from: ourAddress, asksOthers: true },
  expect: {
    state: 'blocked',
    primary: 'nobody-answers',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-timeout'],
  },
  isCheckerSender: true,
  isSlow: true,
  dns: {
    zones: [
      mailDomain('only-this-recipient.example', mail),
      reverseZone(ourAddress, 'mail.our-side.example'),
      { apex: 'our-side.example', records: [`mail.our-side.example 300 A ${ourAddress}`] },
    ],
  },
  mail,
}
