import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-one-of-two.example'
const mail = [
  mailHost(`mx1.${domain}`, '127.20.226.1'),
  mailHost(`mx2.${domain}`, '127.20.226.2', { kind: 'good', starttls: 'none' }),
]
const web = '127.22.226.1'

export const stsOneOfTwo: Scenario = {
  name: 'sts-one-of-two',
  story: 'The domain demands encryption (MTA-STS), and one of its two servers offers none.',
  enter: { target: domain },
  expect: {
    state: 'partly',
    primary: 'tls-rule-fails',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['mta-sts-mx-without-starttls'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [policyHost(domain, web, { mode: 'enforce', names: [`*.${domain}`] })],
}
