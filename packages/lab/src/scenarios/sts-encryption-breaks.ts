import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-encryption-breaks.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.227.1', { kind: 'good', starttls: 'broken' })]
const web = '127.22.227.1'

export const stsEncryptionBreaks: Scenario = {
  name: 'sts-encryption-breaks',
  story: 'The domain demands encryption (MTA-STS). Its server offers it and then fails.',
  enter: { target: domain },
  expect: {
    state: 'blocked',
    primary: 'starttls-broken',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['mta-sts-mx-without-starttls'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [policyHost(domain, web, { mode: 'enforce', names: [`*.${domain}`] })],
}
