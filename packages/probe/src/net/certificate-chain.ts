import { createHash, type X509Certificate } from 'node:crypto'
import type { ChainCertificate } from '@waypost/core/facts'
import { isoTime } from './iso-time.ts'

/** Real chains have two to four. */
const maxCertificates = 6

/**
 * The certificates that a server showed, in its order, by what TLSA records name of them. Empty for a certificate that
 * can't be read. Source: RFC 6698 §2.1.2, §2.1.3; RFC 7672 §3.1.2 (the server shows the authority too).
 */
export function summariseChain(leaf: X509Certificate | undefined): ChainCertificate[] {
  const shown: X509Certificate[] = []
  for (let one = leaf; one !== undefined && shown.length < maxCertificates; one = one.issuerCertificate) shown.push(one)
  return shown.map((certificate, index) => {
    const publicKey = keyBytes(certificate)
    const hashOf = (bytes: Uint8Array, algorithm: string) =>
      bytes.length === 0 ? '' : createHash(algorithm).update(bytes).digest('hex')
    return {
      certificateSha256: hashOf(certificate.raw, 'sha256'),
      certificateSha512: hashOf(certificate.raw, 'sha512'),
      publicKeySha256: hashOf(publicKey, 'sha256'),
      publicKeySha512: hashOf(publicKey, 'sha512'),
      validFromAt: isoTime(certificate.validFromDate),
      validToAt: isoTime(certificate.validToDate),
      isIssuedByNext: isIssuedBy(certificate, shown[index + 1]),
    }
  })
}

/** The SubjectPublicKeyInfo in DER; empty for a kind of key that OpenSSL does not know. */
function keyBytes(certificate: X509Certificate): Uint8Array {
  try {
    return certificate.publicKey.export({ type: 'spki', format: 'der' })
  } catch {
    return new Uint8Array()
  }
}

export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate | undefined): boolean {
  try {
    return issuer !== undefined && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}
