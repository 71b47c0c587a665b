import type { X509Certificate } from 'node:crypto'
import { checkServerIdentity, type TLSSocket } from 'node:tls'
import type { CertificateSummary, ChainCertificate } from '@waypost/core/facts'
import { sanitiseText } from '../text/sanitise.ts'
import { splitAlternativeNames } from './alternative-names.ts'
import { isIssuedBy, summariseChain } from './certificate-chain.ts'
import { errorCode } from './error-code.ts'
import { isoTime } from './iso-time.ts'

const maxNames = 100
const maxNameCharacters = 255

/** What a server showed: its certificate in words that are safe to show, and all of them for TLSA records. */
export interface ShownCertificates {
  certificate?: CertificateSummary
  chain: ChainCertificate[]
}

/**
 * What the server's certificate says; without `certificate` when it showed none or one that cannot be read. Nothing
 * that it points to (AIA, CRL, OCSP) is fetched.
 */
export function summariseCertificates(stream: TLSSocket, host: string): ShownCertificates {
  try {
    const certificate = stream.getPeerX509Certificate()
    if (!certificate) return { chain: [] }
    return { certificate: summarise(certificate, stream, host), chain: summariseChain(certificate) }
  } catch {
    return { chain: [] }
  }
}

function summarise(certificate: X509Certificate, stream: TLSSocket, host: string): CertificateSummary {
  const chainError = describeChainError(stream)
  return {
    subjectName: commonName(certificate.subject),
    alternativeNames: splitAlternativeNames(certificate.subjectAltName ?? '')
      .slice(0, maxNames)
      .map((name) => sanitiseText(name, maxNameCharacters)),
    issuerName: commonName(certificate.issuer),
    validFromAt: isoTime(certificate.validFromDate),
    validToAt: isoTime(certificate.validToDate),
    isSelfSigned: isIssuedBy(certificate, certificate),
    ...(chainError && { chainError }),
    matchesHost: checkServerIdentity(host, certificate.toLegacyObject()) === undefined,
  }
}

/** The common name, or the whole name in one line when it has none. */
function commonName(distinguishedName: string | undefined): string {
  const parts = (distinguishedName ?? '').split('\n')
  const name = parts.findLast((part) => part.startsWith('CN='))?.slice(3) ?? parts.join(', ')
  return sanitiseText(name, maxNameCharacters)
}

function describeChainError(stream: TLSSocket): string | undefined {
  // Typed as Error, but OpenSSL's code comes as a string.
  const error: Error | string | undefined = stream.authorizationError
  if (!error) return undefined
  return sanitiseText(error instanceof Error ? errorCode(error) || error.message : error, 100)
}
