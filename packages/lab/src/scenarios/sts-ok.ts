import type { Scenario } from '../scenario.ts'
import { policyHost, withPolicy, withRecords } from './rule-parts.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const domain = 'sts-ok.example'
const mail = [mailHost(`mx1.${domain}`, '127.20.220.1')]
const web = '127.22.220.1'

export const stsOk: Scenario = {
  name: 'sts-ok',
  story: 'The domain enforces a rule about encryption (MTA-STS), and its server keeps it.',
  enter: { target: domain },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: [],
  },
  dns: {
    zones: [
      withRecords(
        withPolicy(mailDomain(domain, mail), web),
        `_smtp._tls.${domain} 300 TXT "v=TLSRPTv1; rua=mailto:tls@${domain}"`,
      ),
    ],
  },
  mail,
  web: [policyHost(domain, web, { mode: 'enforce', names: [`*.${domain}`] })],
}
