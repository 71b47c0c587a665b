import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain } from './world-parts.ts'

const mail = [mailHost('mx1.dmarc-reports-elsewhere.example', '127.20.160.1')]

export const dmarcReportsElsewhere: Scenario = {
  name: 'dmarc-reports-elsewhere',
  story: 'The reports about our mail go to a company that did not agree to take them.',
  enter: {
    target: 'dmarc-reports-elsewhere.example',
    from: '127.21.160.25',
    sender: 'dmarc-reports-elsewhere.test',
    selectors: ['s1'],
  },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['dmarc-report-unauthorised'],
  },
  dns: {
    zones: [
      mailDomain('dmarc-reports-elsewhere.example', mail),
      reverseZone('127.21.160.25', 'mail.dmarc-reports-elsewhere.test'),
      senderDomain('dmarc-reports-elsewhere.test', '127.21.160.25', {
        dmarc: 'v=DMARC1; p=reject; rua=mailto:us@dmarc-reports.test',
      }),
    ],
  },
  mail,
}
