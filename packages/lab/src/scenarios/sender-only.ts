import type { Scenario } from '../scenario.ts'
import { reverseZone } from './world-parts.ts'

export const senderOnly: Scenario = {
  name: 'sender-only',
  story: 'Only our own sending address is looked at, and it has no reverse DNS name.',
  enter: { target: '127.21.37.25' },
  expect: {
    state: 'delayed',
    primary: 'ptr-missing',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-missing'],
  },
  dns: { zones: [reverseZone('127.21.37.25')] },
  mail: [],
}
