import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.mx-host-unreachable-names-holder.example', '127.67.0.3')]

export const mxHostUnreachableNames: Scenario = {
  name: 'mx-host-unreachable-names',
  story: 'Only the name servers that hold the name of its mail server do not know it.',
  enter: { target: 'mx-host-unreachable-names.example' },
  expect: {
    state: 'blocked',
    primary: 'dns-slow',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'likely',
    findings: ['mx-host-dns-failed'],
  },
  dns: {
    zones: [
      {
        apex: 'mx-host-unreachable-names.example',
        records: ['mx-host-unreachable-names.example 300 MX 10 mx1.mx-host-unreachable-names-holder.example'],
      },
      mailDomain('mx-host-unreachable-names-holder.example', mail, { kind: 'refused' }),
    ],
  },
  mail,
}
