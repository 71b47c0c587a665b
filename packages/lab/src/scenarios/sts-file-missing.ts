import type { Scenario } from '../scenario.ts'
import { policyPath, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-file-missing.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.224.1')]
const web = '127.22.224.1'

export const stsFileMissing: Scenario = {
  name: 'sts-file-missing',
  story: 'The domain announces a rule (MTA-STS), and the file is not there.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mta-sts-not-found'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [{ address: web, name: `mta-sts.${domain}`, path: policyPath }],
}
