/** Source: safety limit; RFC 5321 §4.5.3.1.5 allows 512 bytes, real servers send more. */
export const maxLineBytes = 2_048

const lineFeed = 0x0a
const carriageReturn = 0x0d

export interface ReceivedLine {
  /** Without its line end. */
  bytes: Uint8Array
  /** True when it ended in LF alone, which RFC 5321 §2.3.8 forbids and we tolerate. */
  hasBareLf: boolean
}

/**
 * Cuts received bytes into lines while holding at most one line and one chunk: the limit is checked before a byte is
 * added, so a server that never ends its line costs 2,048 bytes.
 */
export class LineBuffer {
  readonly #line = new Uint8Array(maxLineBytes)
  #lineLength = 0
  #chunk: Uint8Array = new Uint8Array(0)
  #offset = 0

  /** Takes the next chunk. The one before must have been used up: `takeLine` returned undefined. */
  fill(chunk: Uint8Array): void {
    this.#chunk = chunk
    this.#offset = 0
  }

  /** The next whole line; undefined when more bytes are needed; 'too-long' when it can never be whole. */
  takeLine(): ReceivedLine | 'too-long' | undefined {
    while (this.#offset < this.#chunk.length) {
      const byte = this.#chunk[this.#offset++] ?? 0
      if (byte === lineFeed) return this.#endLine()
      if (this.#lineLength === maxLineBytes) return 'too-long'
      this.#line[this.#lineLength++] = byte
    }
    return undefined
  }

  /** The first bytes of the line that is not whole yet. */
  get partialLine(): Uint8Array {
    return this.#line.subarray(0, this.#lineLength)
  }

  /** True when bytes were received that no line was made of yet. */
  get hasUnread(): boolean {
    return this.#lineLength > 0 || this.#offset < this.#chunk.length
  }

  /** What was received and not used, at most a line's length, as evidence. */
  get unread(): Uint8Array {
    return Buffer.concat([this.partialLine, this.#chunk.subarray(this.#offset)]).subarray(0, maxLineBytes)
  }

  #endLine(): ReceivedLine {
    const hasBareLf = this.#lineLength === 0 || this.#line[this.#lineLength - 1] !== carriageReturn
    const length = hasBareLf ? this.#lineLength : this.#lineLength - 1
    this.#lineLength = 0
    return { bytes: this.#line.slice(0, length), hasBareLf }
  }
}
