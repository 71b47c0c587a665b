// @peculiar/x509 needs this polyfill before it is loaded.
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export interface TestAuthority {
  caPem: string
  issue(subject: { commonName: string; names: string[]; notAfter?: Date }): Promise<{ key: string; cert: string }>
  /** A certificate that only vouches for itself. */
  issueSelfSigned(commonName: string): Promise<{ key: string; cert: string }>
}

/** A certificate authority for one test file. */
export async function makeTestAuthority(): Promise<TestAuthority> {
  cryptoProvider.set(webcrypto)
  const makeKeys = (): Promise<webcrypto.CryptoKeyPair> =>
    webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [rootKeys, serverKeys] = await Promise.all([makeKeys(), makeKeys()])
  const validity = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2099-01-01T00:00:00Z') }
  const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey), 'PRIVATE KEY')
  const root = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Test Root',
    ...validity,
    signingAlgorithm: algorithm,
    keys: rootKeys,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  })
  let serial = 1
  return {
    caPem: root.toString('pem'),
    async issue({ commonName, names, notAfter = validity.notAfter }) {
      serial += 1
      const certificate = await X509CertificateGenerator.create({
        serialNumber: serial.toString(16).padStart(4, '0'),
        subject: [{ CN: [commonName] }],
        issuer: root.subject,
        notBefore: validity.notBefore,
        notAfter,
        signingAlgorithm: algorithm,
        signingKey: rootKeys.privateKey,
        publicKey: serverKeys.publicKey,
        extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))],
      })
      return { key, cert: certificate.toString('pem') }
    },
    async issueSelfSigned(commonName) {
      const certificate = await X509CertificateGenerator.createSelfSigned({
        name: [{ CN: [commonName] }],
        ...validity,
        signingAlgorithm: algorithm,
        keys: serverKeys,
      })
      return { key, cert: certificate.toString('pem') }
    },
  }
}
