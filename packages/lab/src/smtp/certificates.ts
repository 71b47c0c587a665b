// @peculiar/x509 needs this polyfill before it is loaded.
import 'reflect-metadata'
import { createHash } from 'node:crypto'
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
import type { CertificateKind } from '../scenario.ts'

/** The lab's own certificate authority. */
export interface LabAuthority {
  /** PEM file with the root, for WAYPOST_CA_FILE. */
  caFile: string
  /** SHA-256 of the key (SubjectPublicKeyInfo) that every server has, in hexadecimal: for TLSA records 3 1 1. */
  serverKeySha256: string
  issue(name: string, kind: CertificateKind): Promise<SecureContext>
  /** A good certificate, and nothing newer than TLS 1.1. */
  issueForOldTls(name: string): Promise<SecureContext>
  remove(): Promise<void>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
/** Fixed, so that what is observed of a certificate is the same in every lab. */
const validity = {
  root: { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2119-12-31T00:00:00Z') },
  good: { notBefore: new Date('2025-01-01T00:00:00Z'), notAfter: new Date('2099-12-31T00:00:00Z') },
  expired: { notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2024-12-31T00:00:00Z') },
}
/** The one certificate whose end moves: always a week from now. */
const soonMs = 7 * 86_400_000
const otherName = 'www.elsewhere.example'

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

  const issuerKeys = await makeKeys()
  const issuerName = 'CN=Waypost Lab Issuer'

  const makePem = async (name: string, kind: CertificateKind): Promise<string> => {
    serial++
    const isIssued = kind === 'chain-incomplete'
    const signedByItself = kind === 'self-signed'
    const signer = signedByItself ? serverKeys : isIssued ? issuerKeys : rootKeys
    const certificate = await X509CertificateGenerator.create({
      serialNumber: serial.toString(16).padStart(4, '0'),
      subject: `CN=${name}`,
      issuer: signedByItself ? `CN=${name}` : isIssued ? issuerName : root.subject,
      notBefore: (kind === 'expired' ? validity.expired : validity.good).notBefore,
      notAfter: notAfterOf(kind),
      signingAlgorithm: algorithm,
      signingKey: signer.privateKey,
      publicKey: serverKeys.publicKey,
      extensions: [
        new SubjectAlternativeNameExtension([{ type: 'dns', value: kind === 'other-name' ? otherName : name }]),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        await AuthorityKeyIdentifierExtension.create(signer.publicKey),
      ],
    })
    return certificate.toString('pem')
  }
  return {
    caFile,
    serverKeySha256: createHash('sha256')
      .update(Buffer.from(await crypto.subtle.exportKey('spki', serverKeys.publicKey)))
      .digest('hex'),
    issue: async (name, kind) => createSecureContext({ key, cert: await makePem(name, kind) }),
    issueForOldTls: async (name) =>
      createSecureContext({
        key,
        cert: await makePem(name, 'good'),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT:@SECLEVEL=0',
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function notAfterOf(kind: CertificateKind): Date {
  if (kind === 'expires-soon') return new Date(Date.now() + soonMs)
  return (kind === 'expired' ? validity.expired : validity.good).notAfter
}

function makeKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}
