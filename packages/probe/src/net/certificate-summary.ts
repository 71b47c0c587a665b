import type { X509Certificate } from 'node:crypto'
import { checkServerIdentity, type TLSSocket } from 'node:tls'
import type { CertificateSummary } from '@waypost/core/facts'
import { sanitiseText } from '../text/sanitise.ts'
import { splitAlternativeNames } from './alternative-names.ts'
import { errorCode } from './error-code.ts'

const maxNames = 100
const maxNameCharacters = 255

/**
 * What the server's certificate says, as text that is safe to show; undefined when it showed none or one that cannot
 * be read. Nothing that it points to (AIA, CRL, OCSP) is fetched.
 */
export function summariseCertificate(stream: TLSSocket, host: string): CertificateSummary | undefined {
  try {
    const certificate = stream.getPeerX509Certificate()
    if (!certificate) return undefined
    const chainError = describeChainError(stream)
    return {
      subjectName: commonName(certificate.subject),
      alternativeNames: splitAlternativeNames(certificate.subjectAltName ?? '')
        .slice(0, maxNames)
        .map((name) => sanitiseText(name, maxNameCharacters)),
      issuerName: commonName(certificate.issuer),
      validFromAt: isoTime(certificate.validFromDate),
      validToAt: isoTime(certificate.validToDate),
      isSelfSigned: isSelfSigned(certificate),
      ...(chainError && { chainError }),
      matchesHost: checkServerIdentity(host, certificate.toLegacyObject()) === undefined,
    }
  } catch {
    return undefined
  }
}

/** The common name, or the whole name in one line when it has none. */
function commonName(distinguishedName: string | undefined): string {
  const parts = (distinguishedName ?? '').split('\n')
  const name = parts.findLast((part) => part.startsWith('CN='))?.slice(3) ?? parts.join(', ')
  return sanitiseText(name, maxNameCharacters)
}

/** '' for a time that cannot be read. */
function isoTime(time: Date): string {
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}

function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey)
  } catch {
    return false
  }
}

function describeChainError(stream: TLSSocket): string | undefined {
  // Typed as Error, but OpenSSL's code comes as a string.
  const error: Error | string | undefined = stream.authorizationError
  if (!error) return undefined
  return sanitiseText(error instanceof Error ? errorCode(error) || error.message : error, 100)
}
