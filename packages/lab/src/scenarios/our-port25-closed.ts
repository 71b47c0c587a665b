import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const ourAddress = '127.64.1.25'
const mail = [mailHost('mx1.our-port25-closed.example', '127.64.2.1')]

export const ourPort25Closed: Scenario = {
  name: 'our-port25-closed',
  story: 'From our own mail server nobody answers: our network lets no mail out.',
  enter: { target: 'our-port25-closed.example', from: ourAddress, asksOthers: true },
  expect: {
    state: 'blocked',
    primary: 'our-port25-closed',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['checker-port25-blocked', 'sender-port25-closed'],
  },
  isPort25Closed: true,
  isCheckerSender: true,
  isSlow: true,
  dns: {
    zones: [
      mailDomain('our-port25-closed.example', mail),
      reverseZone(ourAddress, 'mail.our-network.example'),
      { apex: 'our-network.example', records: [`mail.our-network.example 300 A ${ourAddress}`] },
    ],
  },
  mail,
}
