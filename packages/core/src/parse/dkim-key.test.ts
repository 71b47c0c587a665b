import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64 } from './base64.ts'
import { isMeantAsDkimKey, parseDkimKey } from './index.ts'
import { rsaKeyBits } from './rsa-key-bits.ts'

function rsaKey(modulusLength: number, type: 'spki' | 'pkcs1' = 'spki'): Buffer {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength })
  return publicKey.export({ type, format: 'der' })
}

const key1024 = rsaKey(1_024)
const text1024 = key1024.toString('base64')
const ed25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

describe('parseDkimKey', () => {
  it.each([
    ['v=DKIM1; k=rsa; p=' + text1024, { kind: 'key', keyType: 'rsa', bits: 1_024, isTesting: false }],
    ['p=' + text1024, { kind: 'key', keyType: 'rsa', bits: 1_024, isTesting: false }],
    ['v=DKIM1; t=y:s; n=a note; x=new; p=' + text1024, { kind: 'key', keyType: 'rsa', bits: 1_024, isTesting: true }],
    [
      'v=DKIM1;k=rsa;h=sha1:sha256;s=email;p=' + text1024,
      { kind: 'key', keyType: 'rsa', bits: 1_024, isTesting: false },
    ],
    ['v=DKIM1; p=' + text1024.replace(/.{60}/g, '$& '), { kind: 'key', keyType: 'rsa', bits: 1_024, isTesting: false }],
    // RFC 8463 appendix A.2
    ['v=DKIM1; k=ed25519; p=' + ed25519, { kind: 'key', keyType: 'ed25519', isTesting: false }],
    ['v=DKIM1; p=', { kind: 'revoked' }],
    ['v=DKIM1; k=rsa; p= ;', { kind: 'revoked' }],
    ['v=DKIM1; k=rsa', { kind: 'invalid', fault: 'noKey' }],
    ['v=DKIM2; p=' + text1024, { kind: 'invalid', fault: 'version' }],
    ['k=rsa; v=DKIM1; p=' + text1024, { kind: 'invalid', fault: 'version' }],
    ['v=DKIM1; nonsense; p=' + text1024, { kind: 'invalid', fault: 'syntax' }],
    ['v=DKIM1; p=' + text1024 + '; p=' + text1024, { kind: 'invalid', fault: 'syntax' }],
    ['v=DKIM1; k=dsa; p=' + text1024, { kind: 'invalid', fault: 'keyType' }],
    ['v=DKIM1; h=sha1; p=' + text1024, { kind: 'invalid', fault: 'hash' }],
    ['v=DKIM1; s=tlsrpt; p=' + text1024, { kind: 'invalid', fault: 'service' }],
    ['v=DKIM1; p=not base64!', { kind: 'invalid', fault: 'unreadableKey' }],
    ['v=DKIM1; p=' + text1024.slice(0, 100), { kind: 'invalid', fault: 'unreadableKey' }],
    ['v=DKIM1; k=ed25519; p=' + text1024, { kind: 'invalid', fault: 'unreadableKey' }],
    ['v=DKIM1; p=' + ed25519, { kind: 'invalid', fault: 'unreadableKey' }],
  ])('%s', (text, key) => {
    expect(parseDkimKey(text)).toEqual(key)
  })

  it.each([
    ['v=DKIM1; k=rsa', true],
    ['k=rsa; p=', true],
    ['v=spf1 -all', false],
    ['', false],
  ])('%s is meant as a key: %s', (text, isMeant) => {
    expect(isMeantAsDkimKey(text)).toBe(isMeant)
  })

  it('reads any text in no time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDkimKey(`v=DKIM1; p=${text}`)))
  })
})

describe('rsaKeyBits', () => {
  it.each([512, 768, 1_024, 1_028, 2_048])('%i bits', (bits) => {
    expect(rsaKeyBits(rsaKey(bits))).toBe(bits)
    expect(rsaKeyBits(rsaKey(bits, 'pkcs1'))).toBe(bits)
  })

  it('takes no other key, no rest and no part', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(rsaKeyBits(publicKey.export({ type: 'spki', format: 'der' }))).toBeUndefined()
    expect(rsaKeyBits(Buffer.concat([key1024, Buffer.of(0)]))).toBeUndefined()
    for (let length = 0; length < key1024.length; length++) {
      expect(rsaKeyBits(key1024.subarray(0, length))).toBeUndefined()
    }
  })

  it('reads changed bytes without an error', () => {
    const change = fc.tuple(fc.nat(key1024.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const bytes = Uint8Array.from(key1024)
        for (const [offset, byte] of changes) bytes[offset] = byte
        const bits = rsaKeyBits(bytes)
        expect(bits === undefined || bits <= 8 * bytes.length).toBe(true)
      }),
    )
  })
})

it('decodes base64 as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
    }),
  )
})
