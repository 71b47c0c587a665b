import type { Scenario } from '../scenario.ts'
import { deliveryReport } from './notice-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.nobody-answers.example', '127.20.13.1', { kind: 'blackhole' }),
  mailHost('mx2.nobody-answers.example', '127.20.13.2', { kind: 'blackhole' }),
]

export const nobodyAnswers: Scenario = {
  name: 'nobody-answers',
  story: 'No mail server of the domain answers: the classic way to a 4.4.7.',
  enter: { target: 'nobody-answers.example' },
  expect: {
    state: 'blocked',
    primary: 'nobody-answers',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-timeout', 'connect-timeout'],
  },
  isSlow: true,
  bounced: [
    {
      notice: 'our server met nobody either',
      text: deliveryReport({
        to: 'lee@nobody-answers.example',
        status: '4.4.1',
        diagnostic: 'X-Postfix; connect to mx1.nobody-answers.example[127.20.13.1]:25: Connection timed out',
        retryUntil: 'Thu, 26 Nov 2026 06:00:00 +0000',
      }),
      expect: {
        state: 'blocked',
        primary: 'nobody-answers',
        side: 'recipient',
        actor: 'theirs',
        confidence: 'sure',
        finding: 'bounce-no-answer',
      },
    },
  ],
  dns: { zones: [mailDomain('nobody-answers.example', mail)] },
  mail,
}
