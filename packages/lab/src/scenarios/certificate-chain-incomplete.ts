import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [
  mailHost('mx1.certificate-chain-incomplete.example', '127.20.43.1', { kind: 'good', starttls: 'chain-incomplete' }),
]

export const certificateChainIncomplete: Scenario = {
  name: 'certificate-chain-incomplete',
  story: 'The mail server leaves out the certificate between its own and the authority.',
  enter: { target: 'certificate-chain-incomplete.example' },
  expect: {
    state: 'ok',
    primary: 'improve-only',
    side: 'none',
    actor: 'mailteam',
    confidence: 'likely',
    findings: ['certificate-chain-incomplete'],
  },
  dns: { zones: [mailDomain('certificate-chain-incomplete.example', mail)] },
  mail,
}
