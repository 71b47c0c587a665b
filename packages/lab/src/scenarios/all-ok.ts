import type { Scenario } from '../scenario.ts'
import { deliveryReport } from './notice-parts.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.all-ok.example', '127.20.1.1')]

export const allOk: Scenario = {
  name: 'all-ok',
  story: 'Everything is in order, on our side and on theirs.',
  enter: { target: 'all-ok.example', from: '127.21.1.25' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  bounced: [
    {
      notice: 'the mailbox is not known',
      text: deliveryReport({
        to: 'lee@all-ok.example',
        status: '5.1.1',
        diagnostic: 'smtp; 550 5.1.1 <lee@all-ok.example>: Recipient address rejected: User unknown',
        remoteMta: 'mx1.all-ok.example',
      }),
      expect: {
        state: 'blocked',
        primary: 'mailbox',
        side: 'recipient',
        actor: 'author',
        confidence: 'sure',
        finding: 'bounce-address-unknown',
      },
    },
    {
      notice: 'a blocklist behind 4.4.7',
      text: deliveryReport({
        to: 'lee@all-ok.example',
        status: '4.4.7',
        diagnostic:
          'smtp; 550 4.4.7 QUEUE.Expired; message expired in the queue. The last response was: 550 5.7.1 Service unavailable; client [127.21.1.25] blocked using rbl.northgate.example',
        remoteMta: 'mx1.all-ok.example',
      }),
      expect: {
        state: 'blocked',
        primary: 'bounce-hides-cause',
        side: 'sender',
        actor: 'mailteam',
        confidence: 'sure',
        finding: 'bounce-blocklisted',
      },
    },
    {
      notice: 'the reverse name that is there by now',
      text: deliveryReport({
        to: 'lee@all-ok.example',
        status: '4.7.25',
        diagnostic: 'smtp; 450 4.7.25 Client host rejected: cannot find your reverse hostname, [127.21.1.25]',
        remoteMta: 'mx1.all-ok.example',
      }),
      expect: {
        state: 'recovered',
        primary: 'works-again',
        side: 'none',
        actor: 'author',
        confidence: 'likely',
        finding: 'bounce-ptr',
      },
    },
    {
      notice: 'strangers are to come back',
      text: deliveryReport({
        to: 'lee@all-ok.example',
        status: '4.7.1',
        diagnostic: 'smtp; 451 4.7.1 Greylisted, please try again in 300 seconds',
        remoteMta: 'mx1.all-ok.example',
        retryUntil: 'Thu, 26 Nov 2026 06:00:00 +0000',
      }),
      expect: {
        state: 'delayed',
        primary: 'greylisting',
        side: 'none',
        actor: 'nobody',
        confidence: 'sure',
        finding: 'bounce-greylisted',
      },
    },
    {
      notice: 'too much was sent',
      text: deliveryReport({
        to: 'lee@all-ok.example',
        status: '4.7.0',
        diagnostic: 'smtp; 421 4.7.0 Too many messages from your IP, rate limited, slow down',
        remoteMta: 'mx1.all-ok.example',
      }),
      expect: {
        state: 'delayed',
        primary: 'rate-limited',
        side: 'sender',
        actor: 'mailteam',
        confidence: 'sure',
        finding: 'bounce-rate-limited',
      },
    },
    {
      notice: 'gave up, and does not say why',
      text: [
        'Your message did not reach some or all of the intended recipients.',
        '',
        'The following recipient(s) could not be reached:',
        '      lee@all-ok.example on 3/27/2008 9:11 AM',
        '            Could not deliver the message in the time limit specified. Please retry or contact your administrator.',
        '            <mail.northgate.example #4.4.7>',
      ].join('\n'),
      expect: {
        state: 'ok',
        primary: 'all-works-no-reason',
        side: 'none',
        actor: 'author',
        confidence: 'likely',
        finding: 'bounce-expired',
      },
    },
    {
      notice: 'only delayed',
      text: [
        'This is an automatically generated Delivery Status Notification.',
        'THIS IS A WARNING MESSAGE ONLY.',
        'YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
        'Delivery to the following recipients has been delayed.',
        '       lee@all-ok.example',
      ].join('\n'),
      expect: {
        state: 'ok',
        primary: 'all-works-no-reason',
        side: 'none',
        actor: 'nobody',
        confidence: 'likely',
        finding: 'bounce-delayed',
      },
    },
  ],
  dns: {
    zones: [
      mailDomain('all-ok.example', mail),
      reverseZone('127.21.1.25', 'mail.all-ok.test'),
      { apex: 'all-ok.test', records: ['mail.all-ok.test 300 A 127.21.1.25'] },
    ],
  },
  mail,
}
