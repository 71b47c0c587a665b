import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.not-a-mail-server.example', '127.20.22.1', {
    kind: 'garbage',
    bytes: 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n',
  }),
]

export const notAMailServer: Scenario = {
  name: 'not-a-mail-server',
  story: 'Something answers on port 25, but it is a web server.',
  enter: { target: 'not-a-mail-server.example' },
  expect: {
    state: 'blocked',
    primary: 'not-a-mail-server',
    side: 'recipient',
    actor: 'theirs',
    confidence: 'likely',
    findings: ['greeting-not-smtp'],
  },
  dns: { zones: [mailDomain('not-a-mail-server.example', mail)] },
  mail,
}
