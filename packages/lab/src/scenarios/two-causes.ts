import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.two-causes.example', '127.20.39.1', { kind: 'refuse' })]

export const twoCauses: Scenario = {
  name: 'two-causes',
  story: 'Their mail servers refuse us, and our own address has no reverse DNS name.',
  enter: { target: 'two-causes.example', from: '127.21.39.25' },
  expect: {
    state: 'blocked',
    primary: 'refused-connection',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['connect-none', 'connect-refused', 'ptr-missing'],
  },
  dns: { zones: [mailDomain('two-causes.example', mail), reverseZone('127.21.39.25')] },
  mail,
}
