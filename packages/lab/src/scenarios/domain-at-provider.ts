import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, signatureKey } from './world-parts.ts'

const sender = 'domain-at-provider.test'
const mail = [mailHost('mx1.domain-at-provider.example', '127.62.2.1')]

export const domainAtProvider: Scenario = {
  name: 'domain-at-provider',
  story: 'The sender is given as a mail domain, and its permission list names Google Workspace only.',
  enter: { target: 'domain-at-provider.example', from: sender },
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
      mailDomain('domain-at-provider.example', mail),
      {
        apex: sender,
        records: [
          `${sender} 300 MX 1 smtp.google.com`,
          `${sender} 300 TXT "v=spf1 include:_spf.google.com ~all"`,
          `google._domainkey.${sender} 300 TXT "${signatureKey}"`,
          `_dmarc.${sender} 300 TXT "v=DMARC1; p=reject"`,
        ],
      },
      {
        apex: 'google.com',
        records: ['smtp.google.com 300 A 127.62.2.25', '_spf.google.com 300 TXT "v=spf1 ip4:127.62.2.0/24 ~all"'],
      },
    ],
  },
  mail,
}
