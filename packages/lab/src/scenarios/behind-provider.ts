import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain, signatureKey } from './world-parts.ts'

const sender = 'behind-provider.test'
const address = '127.62.1.25'
const server = 'mail-db3eur04on2091.outbound.protection.outlook.com'
const mail = [mailHost('mx1.behind-provider.example', '127.62.1.1')]

export const behindProvider: Scenario = {
  name: 'behind-provider',
  story: 'Our mail leaves through Microsoft 365, so the names of its servers are none of our business.',
  enter: { target: 'behind-provider.example', from: address, sender },
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
      mailDomain('behind-provider.example', mail),
      reverseZone(address, server),
      {
        apex: 'outlook.com',
        records: [`${server} 300 A ${address}`, 'spf.protection.outlook.com 300 TXT "v=spf1 ip4:127.62.1.0/24 -all"'],
      },
      senderDomain(sender, address, {
        mx: '0 behind-provider-test.mail.protection.outlook.com',
        spf: 'v=spf1 include:spf.protection.outlook.com -all',
        dkim: null,
        more: [`selector1._domainkey.${sender} 300 TXT "${signatureKey}"`],
      }),
    ],
  },
  mail,
}
