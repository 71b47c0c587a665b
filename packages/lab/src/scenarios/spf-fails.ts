import type { Scenario } from '../scenario.ts'
import { deliveryReport } from './notice-parts.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.spf-fails.example', '127.23.67.1')]

export const spfFails: Scenario = {
  name: 'spf-fails',
  story: 'Our address is not on our permission list (SPF).',
  enter: { target: 'spf-fails.example', from: '127.23.77.25', sender: 'spf-fails.test', selectors: ['s1'] },
  expect: {
    state: 'delayed',
    primary: 'spf-fails',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['spf-sender-fails'],
  },
  bounced: [
    {
      notice: 'their server names the permission list',
      text: deliveryReport({
        to: 'lee@spf-fails.example',
        from: 'priya@spf-fails.test',
        status: '5.7.23',
        diagnostic:
          'smtp; 550 5.7.23 SPF validation failed: 127.23.77.25 is not allowed to send mail from spf-fails.test',
        remoteMta: 'mx1.spf-fails.example',
      }),
      expect: {
        state: 'blocked',
        primary: 'spf-fails',
        side: 'sender',
        actor: 'mailteam',
        confidence: 'sure',
        finding: 'bounce-sender-auth',
      },
    },
  ],
  dns: {
    zones: [
      mailDomain('spf-fails.example', mail),
      reverseZone('127.23.77.25', 'mail.spf-fails.test'),
      senderDomain('spf-fails.test', '127.23.77.25', { spf: 'v=spf1 ip4:192.0.2.0/24 -all' }),
    ],
  },
  mail,
}
