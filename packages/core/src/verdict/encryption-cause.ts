import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, topicOf, type Cause } from './cause.ts'

/**
 * Encryption that costs the conversation on every route: senders start again without it, and some wait. Undefined when
 * some route gets past it. What a rule of the recipient (MTA-STS, DANE) makes of it is that rule's own cause.
 */
export function encryptionCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const broken = findings.filter((finding) => isBad(finding) && topicOf(finding) === 'tls')
  if (broken.length === 0) return undefined
  return makeCause('starttls-broken', 'encryption', broken, { ...valuesOf(broken, domain), isEverywhere: true })
}

const brokenCodes = new Set(['tls-refused', 'tls-closed', 'tls-malformed', 'tls-handshake-failed', 'tls-hello-failed'])

/** The same where mail gets through: worth a word of its own. Undefined when encryption is nowhere offered in vain. */
export function encryptionAdvice(findings: Finding[], domain: string | undefined): Cause | undefined {
  const broken = findings.filter(({ code, outcome }) => outcome === 'advice' && brokenCodes.has(code))
  if (broken.length === 0) return undefined
  return makeCause('starttls-broken', 'works', broken, { ...valuesOf(broken, domain), isEverywhere: false }, 'ok')
}

function valuesOf([first]: Finding[], domain: string | undefined): Cause['args'] {
  return knownArgs({ domain, mx: first && textArg(first, 'exchange') })
}
