import type { Scenario } from '../scenario.ts'
import { withRecords } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-two-records.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.225.1')]

export const stsTwoRecords: Scenario = {
  name: 'sts-two-records',
  story: 'The domain announces a rule (MTA-STS) twice, so it has none.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mta-sts-syntax'],
  },
  dns: {
    zones: [
      withRecords(
        mailDomain(domain, mail),
        `_mta-sts.${domain} 300 TXT "v=STSv1; id=1"`,
        `_mta-sts.${domain} 300 TXT "v=STSv1; id=2"`,
      ),
    ],
  },
  mail,
}
