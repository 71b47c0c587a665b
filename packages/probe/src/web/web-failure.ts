import type { FailureCode } from '@waypost/core/facts'
import { connectFailure } from '../net/connect-failure.ts'
import { errorCode } from '../net/error-code.ts'

/** How far a request had come. */
export type WebPhase = 'connect' | 'tls' | 'http'

/** What the error of a request means. In TLS, a word that is neither OpenSSL's nor the system's is about the certificate. */
export function webFailure(error: Error, phase: WebPhase, isAtOnce: boolean): { failure: FailureCode; detail: string } {
  const code = errorCode(error)
  const detail = code || error.message
  switch (phase) {
    case 'connect':
      return { failure: connectFailure(code, isAtOnce), detail }
    case 'tls': {
      const isHandshake = code === '' || code.startsWith('ERR_SSL') || /^E[A-Z]+$/.test(code)
      return { failure: isHandshake ? 'tls-handshake-failed' : 'tls-untrusted', detail }
    }
    case 'http':
      if (code.startsWith('HPE_')) return { failure: 'http-malformed', detail }
      return { failure: code === 'ECONNRESET' || code === 'EPIPE' ? 'reset' : 'http-malformed', detail }
  }
}
