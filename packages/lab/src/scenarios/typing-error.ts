import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.gmail.com', '127.20.178.1')]

export const typingError: Scenario = {
  name: 'typing-error',
  story: 'The address has a typing error: the domain does not exist, and one of nearly the same name does.',
  enter: { target: 'gmial.com' },
  expect: {
    state: 'blocked',
    primary: 'domain-gone',
    side: 'sender',
    actor: 'author',
    confidence: 'sure',
    findings: ['domain-nxdomain', 'domain-typing-error'],
  },
  dns: { zones: [{ apex: 'com', records: [] }, mailDomain('gmail.com', mail)] },
  mail,
}
