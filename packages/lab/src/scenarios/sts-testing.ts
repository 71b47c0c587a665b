import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-testing.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.223.1')]
const web = '127.22.223.1'

export const stsTesting: Scenario = {
  name: 'sts-testing',
  story: 'The domain tries a rule out (MTA-STS) that does not name its mail server.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mta-sts-mx-mismatch'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [policyHost(domain, web, { mode: 'testing', names: ['mx.elsewhere.example'] })],
}
