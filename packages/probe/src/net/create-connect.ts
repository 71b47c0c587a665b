import { connect as openSocket, isIP, isIPv6, type Socket } from 'node:net'
import type { Observed } from '@waypost/core/facts'
import { serverName } from '../dns/server-name.ts'
import type { Clock, Connect, Connection } from '../ports.ts'
import { sanitiseText } from '../text/sanitise.ts'
import { connectFailure } from './connect-failure.ts'
import { errorCode } from './error-code.ts'
import { literalLookup } from './literal-lookup.ts'
import { SocketConnection } from './socket-connection.ts'
import { stopFailure } from './stop-failure.ts'
import type { TlsTrust } from './tls-trust.ts'

const maxDetailCharacters = 300

export interface ConnectorOptions {
  clock: Clock
  trust: TlsTrust
  /** The local address to dial from; holds for targets of its family only. */
  bindAddress?: string
  onDial?: (address: string, port: number) => void
}

/** The connector over the network: TCP to an address that the guard let pass. Never rejects, never throws. */
export function createConnect(options: ConnectorOptions): Connect {
  return ({ address, port, timeoutMs, signal }) =>
    new Promise((resolve) => {
      const { clock, bindAddress } = options
      const startedMs = clock.nowMs()
      const look = (): { server: string; elapsedMs: number } => ({
        server: serverName({ address, port }),
        elapsedMs: Math.round(clock.nowMs() - startedMs),
      })
      if (signal?.aborted) return resolve({ ok: false, failure: stopFailure(signal), ...look() })
      options.onDial?.(address, port)
      const isBound = bindAddress !== undefined && isIP(bindAddress) === isIP(address)
      const socket = openSocket({
        host: address,
        port,
        family: isIPv6(address) ? 6 : 4,
        lookup: literalLookup,
        noDelay: true,
        ...(isBound && { localAddress: bindAddress }),
      })
      // An error of the machine itself comes before the event loop turns; one from the network cannot.
      let isAtOnce = true
      setImmediate(() => (isAtOnce = false))

      const finish = (observed: Observed<Connection>): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        if (!observed.ok) socket.destroy()
        resolve(observed)
      }
      const timer = setTimeout(() => finish({ ok: false, failure: 'connect-timeout', ...look() }), timeoutMs)
      const onAbort = (): void => finish({ ok: false, failure: stopFailure(signal), ...look() })
      socket.on('error', (error) => {
        const code = errorCode(error)
        const detail = sanitiseText(code || error.message, maxDetailCharacters)
        finish({ ok: false, failure: connectFailure(code, isAtOnce), ...look(), detail })
      })
      socket.once('connect', () => finish({ ok: true, value: open(socket, port, options), ...look() }))
      signal?.addEventListener('abort', onAbort)
    })
}

function open(socket: Socket, port: number, options: ConnectorOptions): Connection {
  const tcp = { localAddress: socket.localAddress ?? '', remotePort: port }
  return new SocketConnection({ socket, tcp, clock: options.clock, trust: options.trust })
}
