import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-wrong-mx.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.221.1')]
const web = '127.22.221.1'

export const stsWrongMx: Scenario = {
  name: 'sts-wrong-mx',
  story: 'The rule of the domain (MTA-STS) names another mail server than its MX record.',
  enter: { target: domain },
  expect: {
    state: 'blocked',
    primary: 'tls-rule-fails',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['mta-sts-mx-mismatch'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [policyHost(domain, web, { mode: 'enforce', names: ['mx.elsewhere.example'] })],
}
