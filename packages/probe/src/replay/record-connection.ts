import { ConnectionError } from '../net/connection-error.ts'
import type { Connection } from '../ports.ts'
import { textOfBytes } from './bytes-as-text.ts'
import type { ConnectionStep } from './recording.ts'

/** The same connection, with what is heard and said over it written down in its order. */
export function recordConnection(connection: Connection, steps: ConnectionStep[], nowMs: () => number): Connection {
  return {
    tcp: connection.tcp,
    async read(signal) {
      try {
        const chunk = await connection.read(signal)
        steps.push(
          chunk ? { what: 'heard', atMs: nowMs(), bytes: textOfBytes(chunk) } : { what: 'ended', atMs: nowMs() },
        )
        return chunk
      } catch (error) {
        // What we gave up waiting for was not said.
        if (error instanceof ConnectionError && !signal.aborted) {
          const { failure, message } = error
          steps.push({ what: 'broke', atMs: nowMs(), failure, message })
        }
        throw error
      }
    },
    async write(bytes) {
      const step: ConnectionStep = { what: 'said', atMs: nowMs(), bytes: textOfBytes(bytes) }
      // Before it is sent: the reply stands after it.
      steps.push(step)
      try {
        await connection.write(bytes)
      } catch (error) {
        if (error instanceof ConnectionError) step.failure = error.failure
        throw error
      }
    },
    async upgrade(options) {
      const observed = await connection.upgrade(options)
      steps.push({ what: 'tls', atMs: nowMs(), observed })
      return observed
    },
    destroy: () => connection.destroy(),
  }
}
