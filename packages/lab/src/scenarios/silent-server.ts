import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.silent-server.example', '127.20.19.1', { kind: 'silent' })]

export const silentServer: Scenario = {
  name: 'silent-server',
  story: 'The mail server takes the connection and then says nothing.',
  enter: { target: 'silent-server.example' },
  expect: {
    state: 'unknown',
    primary: 'cannot-say',
    side: 'none',
    actor: 'helpdesk',
    confidence: 'possible',
    findings: ['greeting-none'],
  },
  isSlow: true,
  dns: { zones: [mailDomain('silent-server.example', mail)] },
  mail,
}
