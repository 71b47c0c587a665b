import { labelToText } from './name-text.ts'

/** The bytes are no DNS message. Never leaves the DNS client: it becomes `dns-bad-reply`. */
export class MalformedPacketError extends Error {
  override readonly name = 'MalformedPacketError'
}

const maxNameBytes = 255
const maxPointers = 127
/**
 * Bytes of names that one message may make us read, those behind pointers each time: nearly three times what 3,000
 * records under a longest name need. Without it 64 KB of pointers are read as five million bytes.
 */
export const maxNameWork = 2_097_152

/** Reads a packet from front to back; every read beyond the end is a MalformedPacketError. */
export class PacketCursor {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0
  #nameWork = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get offset(): number {
    return this.#at
  }

  /** Bytes of names that were read so far, those behind pointers each time. */
  get nameWork(): number {
    return this.#nameWork
  }

  readByte(): number {
    return this.#view.getUint8(this.#take(1))
  }

  readUint16(): number {
    return this.#view.getUint16(this.#take(2))
  }

  readUint32(): number {
    return this.#view.getUint32(this.#take(4))
  }

  readBytes(length: number): Uint8Array {
    const start = this.#take(length)
    return this.#bytes.subarray(start, start + length)
  }

  /**
   * A name with its compression pointers, in the text form of `labelToText`; the root is ''. A pointer may only lead
   * to an earlier place than any before it, so no chain can loop. Source: RFC 1035 §4.1.4.
   */
  readName(): string {
    const labels: string[] = []
    let at = this.#at
    let earliest = at
    let end: number | undefined
    let nameBytes = 1
    for (let pointers = 0; ;) {
      const length = this.#byteAt(at)
      this.#nameWork += length >= 0xc0 ? 2 : 1 + length
      if (this.#nameWork > maxNameWork) throw new MalformedPacketError('names that take too long to read')
      if (length >= 0xc0) {
        const target = ((length & 0x3f) << 8) | this.#byteAt(at + 1)
        end ??= at + 2
        pointers += 1
        if (target >= earliest || pointers > maxPointers) throw new MalformedPacketError('pointer does not lead back')
        at = earliest = target
      } else if (length > 0x3f) {
        throw new MalformedPacketError('label type is not known')
      } else if (length === 0) {
        this.#at = end ?? at + 1
        return labels.join('.')
      } else {
        nameBytes += 1 + length
        if (nameBytes > maxNameBytes) throw new MalformedPacketError('name is longer than 255 bytes')
        if (at + 1 + length > this.#bytes.length) throw new MalformedPacketError('name ends beyond the packet')
        labels.push(labelToText(this.#bytes.subarray(at + 1, at + 1 + length)))
        at += 1 + length
      }
    }
  }

  #take(length: number): number {
    const start = this.#at
    if (start + length > this.#bytes.length) throw new MalformedPacketError('packet ends too early')
    this.#at = start + length
    return start
  }

  #byteAt(offset: number): number {
    const byte = this.#bytes[offset]
    if (byte === undefined) throw new MalformedPacketError('name ends beyond the packet')
    return byte
  }
}
