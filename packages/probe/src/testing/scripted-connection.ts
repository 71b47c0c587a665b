import type { Observed, TlsSession } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import type { Clock, Connection } from '../ports.ts'

/** What the scripted other side may do. */
export interface ServerSide {
  say(bytes: string | Uint8Array): void
  /** The next line we sent, without its line end; undefined when we are gone. */
  hear(): Promise<string | undefined>
  /** Lines we sent up to now. */
  heardSoFar(): string[]
  /** Ends the stream. */
  close(): void
  reset(): void
  wait(durationMs: number): Promise<void>
}

export type Script = (server: ServerSide) => Promise<void>

export const goodTls: Observed<TlsSession> = {
  ok: true,
  elapsedMs: 0,
  value: {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    certificate: {
      subjectName: 'mx.example.com',
      alternativeNames: ['mx.example.com'],
      issuerName: 'Test Root',
      validFromAt: '2025-12-01T00:00:00.000Z',
      validToAt: '2026-12-01T00:00:00.000Z',
      isSelfSigned: false,
      matchesHost: true,
    },
  },
}

type Arrival = Uint8Array | 'end' | 'reset'

/** A Connection in memory with a script at its other end. It keeps what we said and whether we let go of it. */
export class ScriptedConnection implements Connection {
  readonly tcp = { localAddress: '192.0.2.99', remotePort: 25 }
  /** Lines we sent. */
  readonly sentLines: string[] = []
  isDestroyed = false
  /** How many bytes were handed to the reader. */
  readByteCount = 0
  readonly #arrivals: Arrival[] = []
  readonly #unheard: string[] = []
  readonly #upgradeTo: Observed<TlsSession> | 'never'
  readonly #clock: Clock
  #wakeReader: (() => void) | undefined
  #wakeServer: (() => void) | undefined

  constructor(script: Script, clock: Clock, upgradeTo: Observed<TlsSession> | 'never' = goodTls) {
    this.#upgradeTo = upgradeTo
    this.#clock = clock
    void script({
      say: (bytes) => this.#arrive(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
      hear: () => this.#nextLine(),
      heardSoFar: () => [...this.sentLines],
      close: () => this.#arrive('end'),
      reset: () => this.#arrive('reset'),
      wait: (durationMs) => clock.sleep(durationMs),
    })
  }

  async read(signal: AbortSignal): Promise<Uint8Array | undefined> {
    for (;;) {
      if (signal.aborted) throw signal.reason
      const arrival = this.#arrivals[0]
      if (arrival === 'end') return undefined
      if (arrival === 'reset') throw new ConnectionError('reset', 'ECONNRESET')
      if (arrival !== undefined) {
        this.#arrivals.shift()
        this.readByteCount += arrival.length
        return arrival
      }
      await new Promise<void>((resolve) => {
        this.#wakeReader = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.isDestroyed) throw new ConnectionError('closed', '')
    const lines = new TextDecoder().decode(bytes).split('\r\n').slice(0, -1)
    this.sentLines.push(...lines)
    this.#unheard.push(...lines)
    this.#wakeServer?.()
  }

  async upgrade({ signal }: { serverName: string; signal: AbortSignal }): Promise<Observed<TlsSession>> {
    if (this.#upgradeTo !== 'never') return this.#upgradeTo
    const startedMs = this.#clock.nowMs()
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    return { ok: false, failure: signal.reason.failure, elapsedMs: this.#clock.nowMs() - startedMs }
  }

  destroy(): void {
    this.isDestroyed = true
    this.#wakeServer?.()
  }

  #arrive(arrival: Arrival): void {
    this.#arrivals.push(arrival)
    this.#wakeReader?.()
  }

  async #nextLine(): Promise<string | undefined> {
    while (this.#unheard.length === 0 && !this.isDestroyed) {
      await new Promise<void>((resolve) => {
        this.#wakeServer = resolve
      })
    }
    return this.#unheard.shift()
  }
}

/** A mail server that does everything as it should, with STARTTLS. */
export const goodServer: Script = async (server) => {
  server.say('220 mx.example.com ESMTP\r\n')
  for (let line = await server.hear(); line !== undefined; line = await server.hear()) {
    if (line.startsWith('EHLO')) server.say('250-mx.example.com\r\n250-SIZE 1000\r\n250 STARTTLS\r\n')
    else if (line === 'STARTTLS') server.say('220 2.0.0 go\r\n')
    else if (line === 'QUIT') {
      server.say('221 2.0.0 bye\r\n')
      server.close()
    } else server.say('502 no\r\n')
  }
}
