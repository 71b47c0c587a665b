import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-bad-certificate.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.222.1', { kind: 'good', starttls: 'expired' })]
const web = '127.22.222.1'

export const stsBadCertificate: Scenario = {
  name: 'sts-bad-certificate',
  story: 'The domain demands a good certificate (MTA-STS), and that of its server has expired.',
  enter: { target: domain },
  expect: {
    state: 'blocked',
    primary: 'tls-rule-fails',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['mta-sts-mx-certificate'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [policyHost(domain, web, { mode: 'enforce', names: [`mx1.${domain}`] })],
}
