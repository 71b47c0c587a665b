import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.dns-silent.example', '127.20.16.1')]

export const dnsSilent: Scenario = {
  name: 'dns-silent',
  story: 'The name servers of the domain do not answer, so nobody can find its mail servers.',
  enter: { target: 'dns-silent.example' },
  expect: {
    state: 'blocked',
    primary: 'dns-slow',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'likely',
    findings: ['domain-no-answer'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('dns-silent.example', mail, { kind: 'silent' })] },
  mail,
}
