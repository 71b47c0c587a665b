import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx_1.mx-host-odd-name.example', '127.67.0.5')]

export const mxHostOddName: Scenario = {
  name: 'mx-host-odd-name',
  story: 'The name of the mail server has an underscore. Most senders do not mind.',
  enter: { target: 'mx-host-odd-name.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['mx-host-odd-name'],
  },
  dns: { zones: [mailDomain('mx-host-odd-name.example', mail)] },
  mail,
}
