import type { Scenario } from '../scenario.ts'
import { deliveryReport } from './notice-parts.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.no-ptr.example', '127.20.4.1')]

export const noPtr: Scenario = {
  name: 'no-ptr',
  story: 'Our sending address has no reverse DNS name, so careful servers put our mail off.',
  enter: { target: 'no-ptr.example', from: '127.21.4.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-missing',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-missing'],
  },
  bounced: [
    {
      notice: 'their server can’t find our reverse name',
      text: deliveryReport({
        to: 'lee@no-ptr.example',
        status: '4.7.25',
        diagnostic: 'smtp; 450 4.7.25 Client host rejected: cannot find your reverse hostname, [127.21.4.25]',
        remoteMta: 'mx1.no-ptr.example',
      }),
      expect: {
        state: 'blocked',
        primary: 'ptr-missing',
        side: 'sender-isp',
        actor: 'isp',
        confidence: 'sure',
        finding: 'bounce-ptr',
      },
    },
  ],
  dns: {
    zones: [mailDomain('no-ptr.example', mail), reverseZone('127.21.4.25')],
  },
  mail,
}
