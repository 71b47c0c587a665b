import type { Scenario } from '../scenario.ts'
import { deliveryReport } from './notice-parts.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.blocklisted.example', '127.20.230.1')]

export const blocklisted: Scenario = {
  name: 'blocklisted',
  story: 'Our sending address is on a blocklist that large receivers use.',
  enter: { target: 'blocklisted.example', from: '127.21.230.25' },
  expect: {
    state: 'delayed',
    primary: 'blocklisted',
    side: 'sender',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['blocklist-listed'],
  },
  blocklists: 'zen.spamhaus.org',
  bounced: [
    {
      notice: 'their server names the list',
      text: deliveryReport({
        to: 'lee@blocklisted.example',
        status: '5.7.1',
        diagnostic: 'smtp; 554 5.7.1 Service unavailable; Client host [127.21.230.25] blocked using zen.spamhaus.org',
        remoteMta: 'mx1.blocklisted.example',
      }),
      expect: {
        state: 'blocked',
        primary: 'blocklisted',
        side: 'sender',
        actor: 'mailteam',
        confidence: 'sure',
        finding: 'bounce-blocklisted',
      },
    },
  ],
  dns: {
    zones: [
      mailDomain('blocklisted.example', mail),
      reverseZone('127.21.230.25', 'mail.blocklisted.test'),
      { apex: 'blocklisted.test', records: ['mail.blocklisted.test 300 A 127.21.230.25'] },
      {
        apex: 'zen.spamhaus.org',
        records: [
          '2.0.0.127.zen.spamhaus.org 300 A 127.0.0.2',
          '2.0.0.127.zen.spamhaus.org 300 A 127.0.0.10',
          '25.230.21.127.zen.spamhaus.org 300 A 127.0.0.4',
          '25.230.21.127.zen.spamhaus.org 300 TXT Listed, see https://check.spamhaus.org',
        ],
      },
    ],
  },
  mail,
}
