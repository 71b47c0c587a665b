import { readFileSync } from 'node:fs'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/** Whom we believe when a server shows its certificate. Made once: reading some hundred roots takes a while. */
export interface TlsTrust {
  context(): SecureContext
}

/** Long enough for the first questions to be on their way. */
const soonMs = 5

/**
 * Node's and the machine's own roots, and those of `caFile` (PEM). Old protocols and weak keys are accepted: we
 * observe what a server offers, and refusing it would make weak look like broken. Throws for a file that cannot be
 * read; settings are validated before.
 *
 * The roots are read piece by piece while the first answers are on their way, so that no handshake waits for them.
 */
export function createTlsTrust(caFile?: string): TlsTrust {
  const own = caFile === undefined ? [] : [readFileSync(caFile, 'utf8')]
  let context: SecureContext | undefined
  const makeContext = () => {
    context ??= createSecureContext({
      ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system')]), ...own],
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    })
    return context
  }
  // Node keeps what it has read; nobody is kept alive for it.
  setTimeout(() => {
    getCACertificates('system')
    setTimeout(makeContext, soonMs).unref()
  }, soonMs).unref()
  return { context: makeContext }
}
