import type { Scenario } from '../scenario.ts'
import { deliveryReport } from './notice-parts.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dmarc-refuses.example', '127.20.161.1')]

export const dmarcRefuses: Scenario = {
  name: 'dmarc-refuses',
  story: 'Our own policy tells others to refuse our mail, because nothing proves that it is ours.',
  enter: { target: 'dmarc-refuses.example', from: '127.21.161.25', sender: 'dmarc-refuses.test', selectors: ['s1'] },
  expect: {
    state: 'blocked',
    primary: 'dmarc-refuses',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dkim-not-found', 'dmarc-fails', 'spf-sender-fails'],
  },
  bounced: [
    {
      notice: 'their server names the policy',
      text: deliveryReport({
        to: 'lee@dmarc-refuses.example',
        from: 'priya@dmarc-refuses.test',
        status: '5.7.26',
        diagnostic:
          'smtp; 550 5.7.26 Unauthenticated email from dmarc-refuses.test is not accepted due to its DMARC policy',
        remoteMta: 'mx1.dmarc-refuses.example',
      }),
      expect: {
        state: 'blocked',
        primary: 'dmarc-refuses',
        side: 'sender',
        actor: 'mailteam',
        confidence: 'sure',
        finding: 'bounce-sender-auth',
      },
    },
  ],
  dns: {
    zones: [
      mailDomain('dmarc-refuses.example', mail),
      reverseZone('127.21.161.25', 'mail.dmarc-refuses.test'),
      senderDomain('dmarc-refuses.test', '127.21.161.25', { spf: 'v=spf1 ip4:127.21.161.99 -all', dkim: null }),
    ],
  },
  mail,
}
