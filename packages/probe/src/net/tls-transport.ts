import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/** Change cipher spec, alert, handshake, application data. Source: RFC 8446 §5.1. */
const recordTypes = { from: 20, to: 23 }

/** Ten times what a usual handshake and a whole conversation take; certificates alone are held to 100 KiB by OpenSSL. */
export const maxTlsBytes = 262_144

/** Why a transport ended itself. `bytes` are the first that came. */
export class TlsTransportError extends Error {
  override readonly name = 'TlsTransportError'
  readonly code: 'plaintext' | 'too-much'
  readonly bytes: Uint8Array

  constructor(code: 'plaintext' | 'too-much', bytes: Uint8Array) {
    super(code === 'plaintext' ? 'no TLS record' : `more than ${maxTlsBytes} bytes`)
    this.code = code
    this.bytes = bytes
  }
}

/**
 * A connected socket as the transport under TLS. It looks at what comes before OpenSSL does: first bytes that begin no
 * TLS record, and more bytes than any conversation needs, end it with a TlsTransportError.
 *
 * What is said at once after the handshake leaves together with its last words, as it does with TLS on a bare socket.
 * Apart, a server that saves packets (Nagle) holds its answer back until we acknowledged its session tickets: 40 ms.
 */
export class TlsTransport extends Duplex {
  readonly #socket: Socket
  readonly #unsent: Uint8Array[] = []
  #receivedCount = 0

  constructor(socket: Socket) {
    super()
    this.#socket = socket
    socket.on('data', (bytes: Buffer) => this.#receive(bytes))
    socket.once('end', () => this.push(null))
    socket.once('error', (error: Error) => this.destroy(error))
    socket.once('close', () => this.destroy())
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(bytes: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    // TLS hands over what was said behind this one turn of the event loop later.
    if (this.#unsent.push(bytes) === 1) setImmediate(() => setImmediate(() => this.#send()))
    done()
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#send()
    this.#socket.end(() => done())
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#send()
    this.#socket.destroy()
    done(error)
  }

  #send(): void {
    const bytes = Buffer.concat(this.#unsent.splice(0))
    if (bytes.length > 0 && this.#socket.writable) this.#socket.write(bytes)
  }

  #receive(bytes: Buffer): void {
    if (this.destroyed) return
    const [first = 0] = bytes
    const isFirst = this.#receivedCount === 0
    this.#receivedCount += bytes.length
    if (isFirst && (first < recordTypes.from || first > recordTypes.to)) {
      this.destroy(new TlsTransportError('plaintext', bytes))
    } else if (this.#receivedCount > maxTlsBytes) {
      this.destroy(new TlsTransportError('too-much', bytes))
    } else if (!this.push(bytes)) {
      this.#socket.pause()
    }
  }
}
