import type { Scenario } from '../scenario.ts'

const domain = 'dane-at-real-name.example'

export const daneAtRealName: Scenario = {
  name: 'dane-at-real-name',
  story: 'The name of the mail server is an alias, and the signed DNS names another key (DANE) for the real name.',
  enter: { target: domain },
  expect: {
    state: 'blocked',
    primary: 'tls-rule-fails',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'sure',
    findings: ['dane-mismatch', 'mx-is-cname'],
  },
  dns: {
    zones: [
      {
        apex: domain,
        isSigned: true,
        records: [
          `${domain} 300 MX 10 mail.${domain}`,
          `mail.${domain} 300 CNAME real-mx.${domain}`,
          `real-mx.${domain} 300 A 127.67.0.7`,
          `_25._tcp.real-mx.${domain} 300 TLSA 3 1 1 ${'ab'.repeat(32)}`,
        ],
      },
    ],
  },
  mail: [{ address: '127.67.0.7', name: `real-mx.${domain}`, behaviour: { kind: 'good' } }],
}
