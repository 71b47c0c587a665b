import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-web-certificate.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.228.1')]
const web = '127.22.228.1'

export const stsWebCertificate: Scenario = {
  name: 'sts-web-certificate',
  story: 'The domain announces a rule (MTA-STS). The certificate of its web server is for another name.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mta-sts-certificate'],
  },
  dns: { zones: [withPolicy(mailDomain(domain, mail), web)] },
  mail,
  web: [{ ...policyHost(domain, web, { mode: 'enforce', names: [`*.${domain}`] }), certificate: 'other-name' }],
}
