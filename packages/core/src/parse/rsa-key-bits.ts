/** Object identifier 1.2.840.113549.1.1.1, rsaEncryption. Source: RFC 8017 appendix A.1. */
const rsaEncryption = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]

const tag = { integer: 0x02, bitString: 0x03, objectId: 0x06, sequence: 0x30 } as const

/** Anything longer is no key that a DNS record holds. */
const maxBytes = 8_192

/**
 * The size of an RSA key in bits: of its modulus, in a SubjectPublicKeyInfo (as everybody publishes it) or a bare
 * RSAPublicKey (as the RFC's words have it). Undefined when the bytes are neither, hold more, or name another kind of
 * key. Source: RFC 6376 §3.6.1 with erratum 3017, RFC 5280 §4.1, RFC 8017 appendix A.1.1.
 */
export function rsaKeyBits(der: Uint8Array): number | undefined {
  if (der.length > maxBytes) return undefined
  const outer = new DerReader(der).only(tag.sequence)
  if (outer === undefined) return undefined
  return bitsOfPublicKey(outer) ?? bitsOfKeyInfo(outer)
}

function bitsOfKeyInfo(content: Uint8Array): number | undefined {
  const reader = new DerReader(content)
  const algorithm = reader.next(tag.sequence)
  const key = reader.next(tag.bitString)
  if (algorithm === undefined || key === undefined || !reader.isAtEnd) return undefined
  const objectId = new DerReader(algorithm).next(tag.objectId)
  const isRsa = objectId?.length === rsaEncryption.length && rsaEncryption.every((byte, i) => objectId[i] === byte)
  // The first byte of a bit string counts its unused bits.
  if (!isRsa || key[0] !== 0) return undefined
  const inner = new DerReader(key.subarray(1)).only(tag.sequence)
  return inner && bitsOfPublicKey(inner)
}

function bitsOfPublicKey(content: Uint8Array): number | undefined {
  const reader = new DerReader(content)
  const modulus = reader.next(tag.integer)
  const exponent = reader.next(tag.integer)
  if (modulus === undefined || exponent === undefined || !reader.isAtEnd) return undefined
  const first = modulus.findIndex((byte) => byte !== 0)
  const isNegative = ((modulus[0] ?? 0) & 0x80) !== 0
  if (first === -1 || isNegative) return undefined
  return (modulus.length - first - 1) * 8 + (32 - Math.clz32(modulus[first] ?? 0))
}

/** Reads values of DER one after the other and never beyond their end. Source: ITU-T X.690 §8.1. */
class DerReader {
  readonly #bytes: Uint8Array
  #offset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#bytes.length
  }

  /** The content of the next value; undefined when it is of another type or ends outside. */
  next(wanted: number): Uint8Array | undefined {
    if (this.#bytes[this.#offset] !== wanted) return undefined
    let offset = this.#offset + 1
    const first = this.#bytes[offset++]
    if (first === undefined) return undefined
    let length = first
    if (first >= 0x80) {
      const count = first & 0x7f
      if (count === 0 || count > 2) return undefined
      length = 0
      for (let index = 0; index < count; index++) length = length * 256 + (this.#bytes[offset++] ?? maxBytes)
    }
    const end = offset + length
    if (end > this.#bytes.length) return undefined
    this.#offset = end
    return this.#bytes.subarray(offset, end)
  }

  /** The content of the one value that fills everything. */
  only(wanted: number): Uint8Array | undefined {
    const content = this.next(wanted)
    return this.isAtEnd ? content : undefined
  }
}
