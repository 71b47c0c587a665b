const notification = 'A'.charCodeAt(0)

/**
 * Follows the messages that a Postgres server sends and takes out its notifications, when it is asked to. Source:
 * PostgreSQL 18, 54.1 "Overview": a type byte, then a length that counts itself. An answer to an SSL request, the
 * only exception, is a single byte and never asked for here.
 */
export class NotificationFilter {
  #unread: Buffer = Buffer.alloc(0)

  take(bytes: Buffer, isFiltering: boolean): Buffer {
    this.#unread = Buffer.concat([this.#unread, bytes])
    const kept: Buffer[] = []
    while (this.#unread.length >= 5) {
      const length = 1 + this.#unread.readUInt32BE(1)
      if (this.#unread.length < length) break
      const message = this.#unread.subarray(0, length)
      if (!isFiltering || message[0] !== notification) kept.push(message)
      this.#unread = this.#unread.subarray(length)
    }
    return Buffer.concat(kept)
  }
}
