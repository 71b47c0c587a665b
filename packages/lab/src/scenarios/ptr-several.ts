import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.ptr-several.example', '127.20.36.1')]

export const ptrSeveral: Scenario = {
  name: 'ptr-several',
  story: 'Our sending address has three reverse DNS names, where one would do.',
  enter: { target: 'ptr-several.example', from: '127.21.36.25' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['ptr-several'],
  },
  dns: {
    zones: [
      mailDomain('ptr-several.example', mail),
      {
        apex: '36.21.127.in-addr.arpa',
        records: ['mail', 'www', 'shop'].map((host) => `25.36.21.127.in-addr.arpa 300 PTR ${host}.ptr-several.test`),
      },
      { apex: 'ptr-several.test', records: ['mail.ptr-several.test 300 A 127.21.36.25'] },
    ],
  },
  mail,
}
