import type { Clock, ProbePorts } from '../ports.ts'
import { arrive, notRecorded } from './arrive.ts'
import { bytesOfText } from './bytes-as-text.ts'
import type { RecordedWorld } from './recording.ts'
import { ReplayedConnection } from './replayed-connection.ts'
import { TakeInTurn } from './take-in-turn.ts'

/** Mail servers and web servers of a recorded world. `tellMissing` hears of those that were not met then. */
export function replaySockets(
  world: RecordedWorld,
  clock: Clock,
  tellMissing: (what: string) => void,
): Pick<ProbePorts, 'connect' | 'getWebFile'> {
  const connections = new TakeInTurn(
    world.connections.toSorted((one, other) => one.startMs - other.startMs),
    ({ address, port }) => `${address} ${port}`,
  )
  const webFiles = new TakeInTurn(world.webFiles, ({ address, host, path }) => `${address} ${host} ${path}`)
  return {
    async connect({ address, port, signal }) {
      const met = connections.take(`${address} ${port}`)
      if (met === undefined) {
        tellMissing(`port ${port} of ${address}`)
        return notRecorded
      }
      const { observed } = met
      if (!observed.ok) return arrive({ endMs: met.endMs, observed }, clock, signal)
      const value = new ReplayedConnection(observed.value, met.steps, clock)
      return arrive({ endMs: met.endMs, observed: { ...observed, value } }, clock, signal)
    },
    async getWebFile({ address, host, path, signal }) {
      const file = webFiles.take(`${address} ${host} ${path}`)
      if (file !== undefined) {
        const arrived = await arrive(file, clock, signal)
        if (!arrived.ok) return arrived
        return { ...arrived, value: { ...arrived.value, body: bytesOfText(arrived.value.body) } }
      }
      tellMissing(`https://${host}${path} at ${address}`)
      return notRecorded
    },
  }
}
