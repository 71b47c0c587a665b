// @peculiar/x509 needs this polyfill before it is loaded.
import 'reflect-metadata'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext, type SecureContext } from 'node:tls'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** The lab's own certificate authority. */
export interface LabAuthority {
  /** PEM file with the root, for WAYPOST_CA_FILE. */
  caFile: string
  issue(name: string, kind: 'good' | 'expired'): Promise<SecureContext>
  remove(): Promise<void>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
/** Fixed, so that what is observed of a certificate is the same in every lab. */
const validity = {
  root: { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2119-12-31T00:00:00Z') },
  good: { notBefore: new Date('2025-01-01T00:00:00Z'), notAfter: new Date('2099-12-31T00:00:00Z') },
  expired: { notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2024-12-31T00:00:00Z') },
}

export async function makeAuthority(): Promise<LabAuthority> {
  cryptoProvider.set(crypto)
  const [rootKeys, serverKeys] = await Promise.all([makeKeys(), makeKeys()])
  const root = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Waypost Lab Root',
    ...validity.root,
    signingAlgorithm: algorithm,
    keys: rootKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'waypost-lab-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, root.toString('pem'))
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', serverKeys.privateKey), 'PRIVATE KEY')
  let serial = 1

  const issue = async (name: string, kind: 'good' | 'expired') => {
    serial++
    const certificate = await X509CertificateGenerator.create({
      serialNumber: serial.toString(16).padStart(4, '0'),
      subject: `CN=${name}`,
      issuer: root.subject,
      ...validity[kind],
      signingAlgorithm: algorithm,
      signingKey: rootKeys.privateKey,
      publicKey: serverKeys.publicKey,
      extensions: [
        new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        await AuthorityKeyIdentifierExtension.create(rootKeys.publicKey),
      ],
    })
    return createSecureContext({ key, cert: certificate.toString('pem') })
  }
  return { caFile, issue, remove: () => rm(folder, { recursive: true, force: true }) }
}

function makeKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}
