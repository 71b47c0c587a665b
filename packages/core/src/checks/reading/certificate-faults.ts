import type { CertificateSummary } from '../../facts/index.ts'

/** Why a careful sender would not believe a certificate, or soon will not. `untrusted`: any other broken chain. */
export type CertificateFault =
  | { kind: 'self-signed' | 'chain-incomplete' | 'untrusted' | 'name-mismatch' }
  | { kind: 'expired' | 'not-yet-valid' | 'expires-soon'; dayCount: number }

const dayMs = 86_400_000
/** Whoever renews by hand needs two weeks; a certificate that lives for days is renewed in its last quarter. */
const soonMs = 14 * dayMs
const soonShare = 1 / 4

/** OpenSSL: the issuer of what was sent was not found. Source: openssl-verification-options(1), error codes. */
const missingIssuer = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])
const datesOnly = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])

/**
 * Every fault of a certificate at an instant; empty when it proves who the server is. Nobody who sees a self-signed one
 * looks further. Source: RFC 5280 §4.1.2.5, §6.1; RFC 6125 §6 (names, matched where the certificate was seen).
 */
export function certificateFaults(certificate: CertificateSummary, at: Date): CertificateFault[] {
  const { chainError, isSelfSigned, matchesHost } = certificate
  if (isSelfSigned && chainError !== undefined) return [{ kind: 'self-signed' }]
  const dates = dateFault(certificate, at)
  return [
    ...(dates ? [dates] : []),
    ...(matchesHost ? [] : [{ kind: 'name-mismatch' } as const]),
    ...chainFaults(chainError, dates),
  ]
}

function dateFault({ validFromAt, validToAt }: CertificateSummary, at: Date): CertificateFault | undefined {
  const from = Date.parse(validFromAt)
  const to = Date.parse(validToAt)
  const now = at.getTime()
  if (now > to) return { kind: 'expired', dayCount: Math.floor((now - to) / dayMs) }
  if (now < from) return { kind: 'not-yet-valid', dayCount: Math.ceil((from - now) / dayMs) }
  const leftMs = to - now
  const isSoon = leftMs < Math.min(soonMs, (to - from) * soonShare)
  return isSoon ? { kind: 'expires-soon', dayCount: Math.floor(leftMs / dayMs) } : undefined
}

function chainFaults(chainError: string | undefined, dates: CertificateFault | undefined): CertificateFault[] {
  if (chainError === undefined) return []
  if (missingIssuer.has(chainError)) return [{ kind: 'chain-incomplete' }]
  // The date of the server's own certificate explains it; without that, one above it is out of date.
  if (datesOnly.has(chainError) && dates !== undefined && dates.kind !== 'expires-soon') return []
  return [{ kind: 'untrusted' }]
}
