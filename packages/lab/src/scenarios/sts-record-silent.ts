import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-record-silent.example'
const mail = [mailHost(`mx1.${domain}`, '127.66.2.1')]

export const stsRecordSilent: Scenario = {
  name: 'sts-record-silent',
  story: 'Whether there is a rule about encryption (MTA-STS) can’t be asked. Mail arrives all the same.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['mta-sts-unreachable'],
  },
  isSlow: true,
  dns: {
    zones: [mailDomain(domain, mail), { apex: `_mta-sts.${domain}`, records: [], behaviour: { kind: 'silent' } }],
  },
  mail,
}
