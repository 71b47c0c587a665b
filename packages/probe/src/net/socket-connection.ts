import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Observed, TcpConnection, TlsSession } from '@waypost/core/facts'
import type { Clock, Connection } from '../ports.ts'
import { ChunkReader, toConnectionError } from './chunk-reader.ts'
import { ConnectionError } from './connection-error.ts'
import { startTls } from './start-tls.ts'
import type { TlsTrust } from './tls-trust.ts'

/** A connected socket as a Connection; after a successful upgrade its bytes go through TLS. */
export class SocketConnection implements Connection {
  readonly tcp: TcpConnection
  readonly #socket: Socket
  readonly #clock: Clock
  readonly #trust: TlsTrust
  #stream: Duplex
  #reader: ChunkReader

  constructor(parts: { socket: Socket; tcp: TcpConnection; clock: Clock; trust: TlsTrust }) {
    this.tcp = parts.tcp
    this.#socket = parts.socket
    this.#clock = parts.clock
    this.#trust = parts.trust
    this.#stream = parts.socket
    this.#reader = new ChunkReader(parts.socket)
  }

  read(signal: AbortSignal): Promise<Uint8Array | undefined> {
    return this.#reader.read(signal)
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!this.#stream.writable) return reject(new ConnectionError('closed', 'the connection has ended'))
      this.#stream.write(bytes, (error) => (error ? reject(toConnectionError(error)) : resolve()))
    })
  }

  /**
   * Fails with `injected-after-starttls` when bytes wait that nobody has read: they came before TLS and must never
   * be taken for what was said under its protection (CVE-2011-0411). After a failure the connection is of no more use.
   */
  async upgrade(options: { serverName: string; signal: AbortSignal }): Promise<Observed<TlsSession>> {
    if (this.#reader.hasUnread) return { ok: false, failure: 'injected-after-starttls', elapsedMs: 0 }
    this.#reader.detach()
    const observed = await startTls({ ...options, socket: this.#socket, clock: this.#clock, trust: this.#trust })
    if (!observed.ok) {
      this.destroy()
      return observed
    }
    const { stream, session } = observed.value
    this.#stream = stream
    this.#reader = new ChunkReader(stream)
    return { ...observed, value: session }
  }

  destroy(): void {
    this.#stream.destroy()
    this.#socket.destroy()
  }
}
