import { decodeBase64 } from './base64.ts'
import { rsaKeyBits } from './rsa-key-bits.ts'
import { parseTagList } from './tag-list.ts'

/** Why a text at a selector is no key that a receiver can use. */
export type DkimKeyFault = 'syntax' | 'version' | 'noKey' | 'keyType' | 'unreadableKey' | 'hash' | 'service'

export type DkimKey =
  /** `bits` of an RSA key; absent for Ed25519, whose keys are all of one size. */
  | { kind: 'key'; keyType: 'rsa' | 'ed25519'; bits?: number; isTesting: boolean }
  /** An empty `p=`: the key was taken back. */
  | { kind: 'revoked' }
  | { kind: 'invalid'; fault: DkimKeyFault }

/** True for a text that is meant as a key, as opposed to whatever else (a wildcard's SPF record) stands at the name. */
export function isMeantAsDkimKey(text: string): boolean {
  const { tags } = parseTagList(text)
  return tags.some(({ name, value }) => name === 'p' || (name === 'v' && /^dkim/i.test(value)))
}

/**
 * A key record as a receiver reads it. Unknown tags are ignored. Source: RFC 6376 §3.6.1, RFC 8301 §3.1 (SHA-256
 * only), RFC 8463 §4 (Ed25519).
 */
export function parseDkimKey(text: string): DkimKey {
  const { tags, malformed } = parseTagList(text)
  const invalid = (fault: DkimKeyFault): DkimKey => ({ kind: 'invalid', fault })
  const values = new Map(tags.map(({ name, value }) => [name, value]))
  if (malformed.length > 0 || values.size !== tags.length) return invalid('syntax')
  if (values.has('v') && (tags[0]?.name !== 'v' || values.get('v') !== 'DKIM1')) return invalid('version')
  const key = values.get('p')
  if (key === undefined) return invalid('noKey')
  if (key === '') return { kind: 'revoked' }
  const lists = (name: string, wanted: string[]): boolean => {
    const value = values.get(name)
    return value === undefined || splitList(value).some((one) => wanted.includes(one))
  }
  if (!lists('h', ['sha256'])) return invalid('hash')
  if (!lists('s', ['*', 'email'])) return invalid('service')
  const keyType = (values.get('k') ?? 'rsa').toLowerCase()
  if (keyType !== 'rsa' && keyType !== 'ed25519') return invalid('keyType')
  const bytes = decodeBase64(key)
  const isTesting = splitList(values.get('t') ?? '').includes('y')
  if (keyType === 'ed25519') {
    return bytes?.length === 32 ? { kind: 'key', keyType, isTesting } : invalid('unreadableKey')
  }
  const bits = bytes && rsaKeyBits(bytes)
  return bits === undefined ? invalid('unreadableKey') : { kind: 'key', keyType, bits, isTesting }
}

function splitList(value: string): string[] {
  return value.split(':').map((one) => one.trim().toLowerCase())
}
