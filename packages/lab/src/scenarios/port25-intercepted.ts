import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.port25-intercepted.example', '127.20.58.1')]

export const port25Intercepted: Scenario = {
  name: 'port25-intercepted',
  story: 'Something between our checker and the internet answers in place of every mail server.',
  enter: { target: 'port25-intercepted.example' },
  expect: {
    state: 'unknown',
    primary: 'port25-intercepted',
    side: 'checker',
    actor: 'checker',
    confidence: 'likely',
    findings: ['checker-port25-intercepted'],
  },
  isIntercepted: true,
  dns: { zones: [mailDomain('port25-intercepted.example', mail)] },
  mail,
}
