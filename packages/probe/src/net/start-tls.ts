import { isIP, type Socket } from 'node:net'
import { connect as openTls, type TLSSocket } from 'node:tls'
import type { FailureCode, Observed, TlsSession } from '@waypost/core/facts'
import type { Clock } from '../ports.ts'
import { sanitiseBytes, sanitiseText } from '../text/sanitise.ts'
import { summariseCertificates } from './certificate-summary.ts'
import { errorCode } from './error-code.ts'
import { stopFailure } from './stop-failure.ts'
import { TlsTransport, TlsTransportError } from './tls-transport.ts'
import type { TlsTrust } from './tls-trust.ts'

/** A name that may stand in a ClientHello. Source: RFC 6066 §3. */
const hostName = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/i

/** Diffie-Hellman groups below this are refused by OpenSSL in any case. */
const minDhBits = 512

const maxDetailCharacters = 300

interface StartTlsOptions {
  socket: Socket
  serverName: string
  signal: AbortSignal
  clock: Clock
  trust: TlsTrust
}

/**
 * A TLS handshake over a connected socket. Any certificate is taken and described. Words in the open in its place are
 * `injected-after-starttls` when they would pass for a reply that grants something; others show that nobody there
 * speaks TLS. A signal that aborts is `tls-timeout` for a TimeoutError, its own failure for a ConnectionError, else
 * `stopped`. Never rejects. Source: RFC 3207 §4, §6.
 */
export function startTls(options: StartTlsOptions): Promise<Observed<{ stream: TLSSocket; session: TlsSession }>> {
  return new Promise((resolve) => {
    const { socket, serverName, signal, clock } = options
    const startedMs = clock.nowMs()
    const fail = (failure: FailureCode, detail?: string): void => {
      signal.removeEventListener('abort', onAbort)
      socket.off('close', onClose)
      resolve({
        ok: false,
        failure,
        elapsedMs: Math.round(clock.nowMs() - startedMs),
        ...(detail && { detail: sanitiseText(detail, maxDetailCharacters) }),
      })
    }
    const onAbort = (): void => {
      const failure = stopFailure(signal)
      fail(failure === 'run-deadline' ? 'tls-timeout' : failure)
    }
    const onClose = (): void => fail('tls-handshake-failed', 'closed during the handshake')
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort)
    socket.once('close', onClose)
    const transport = new TlsTransport(socket)
    transport.on('error', (error: Error) => {
      if (!(error instanceof TlsTransportError)) return
      const isPlain = error.code === 'plaintext'
      const words = isPlain ? sanitiseBytes(error.bytes, maxDetailCharacters) : error.message
      fail(isPlain && /^[23]/.test(words) ? 'injected-after-starttls' : 'tls-handshake-failed', words)
    })
    try {
      const stream = openTls({
        socket: transport,
        secureContext: options.trust.context(),
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
        minDHSize: minDhBits,
        ...(isIP(serverName) === 0 && hostName.test(serverName) && { servername: serverName }),
      })
      stream.on('error', (error: Error) => fail('tls-handshake-failed', errorCode(error) || error.message))
      stream.once('secureConnect', () => {
        signal.removeEventListener('abort', onAbort)
        socket.off('close', onClose)
        stream.disableRenegotiation()
        const value = { stream, session: describeSession(stream, serverName) }
        resolve({ ok: true, value, elapsedMs: Math.round(clock.nowMs() - startedMs) })
      })
    } catch (error) {
      fail('tls-handshake-failed', error instanceof Error ? error.message : 'the handshake could not be started')
    }
  })
}

function describeSession(stream: TLSSocket, serverName: string): TlsSession {
  return {
    protocol: stream.getProtocol() ?? 'unknown',
    cipher: sanitiseText(stream.getCipher().name, 100),
    ...summariseCertificates(stream, serverName),
  }
}
