import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone, senderDomain, signatureKey } from './world-parts.ts'

const mail = [mailHost('mx1.dkim-at-provider.example', '127.20.146.1')]

export const dkimAtProvider: Scenario = {
  name: 'dkim-at-provider',
  story: 'Our domain is at Microsoft 365, where the keys have the same names for everybody.',
  enter: { target: 'dkim-at-provider.example', from: '127.21.146.25', sender: 'dkim-at-provider.test' },
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
      mailDomain('dkim-at-provider.example', mail),
      reverseZone('127.21.146.25', 'mail.dkim-at-provider.test'),
      senderDomain('dkim-at-provider.test', '127.21.146.25', {
        mx: '0 dkim-at-provider-test.mail.protection.outlook.com',
        dkim: null,
        more: [`selector1._domainkey.dkim-at-provider.test 300 TXT "${signatureKey}"`],
      }),
    ],
  },
  mail,
}
