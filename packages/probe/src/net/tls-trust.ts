import { readFileSync } from 'node:fs'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/** Whom we believe when a server shows its certificate. Made once: reading some hundred roots takes a while. */
export interface TlsTrust {
  context(): SecureContext
}

/**
 * Node's and the machine's own roots, and those of `caFile` (PEM). Old protocols and weak keys are accepted: we
 * observe what a server offers, and refusing it would make weak look like broken. Throws for a file that cannot be
 * read; settings are validated before.
 */
export function createTlsTrust(caFile?: string): TlsTrust {
  const own = caFile === undefined ? [] : [readFileSync(caFile, 'utf8')]
  let context: SecureContext | undefined
  return {
    context() {
      context ??= createSecureContext({
        ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system')]), ...own],
        minVersion: 'TLSv1',
        ciphers: 'DEFAULT:@SECLEVEL=0',
      })
      return context
    },
  }
}
