import type { LabConnection } from '../lab.ts'
import type { MailBehaviour, MailHost } from '../scenario.ts'
import { startAll, stopAll } from '../start-all.ts'
import { startBlackhole } from './blackhole.ts'
import type { LabAuthority } from './certificates.ts'
import { startMailServer } from './mail-server.ts'

/** All mail hosts of a lab on one port. */
export interface MailWorld {
  port: number
  /** Every connection that was accepted, those of earlier behaviours too. */
  connections(): LabConnection[]
  /** From now on the host behaves like this; what was talking to it is cut off. One change at a time. */
  set(address: string, behaviour: MailBehaviour): Promise<void>
  stop(): Promise<void>
}

type Listening = MailHost & { behaviour: Exclude<MailBehaviour, { kind: 'refuse' | 'blackhole' }> }

export async function startMailWorld(
  given: MailHost[],
  port: number,
  distance: { authority: LabAuthority; replyDelayMs: number },
): Promise<MailWorld> {
  const hosts = new Map(given.map((host) => [host.address, host]))
  const earlier: LabConnection[] = []
  let blackhole = await startBlackhole(blackholes(hosts), port)
  try {
    const started = await startAll(given.filter(isListening).map((host) => startMailServer(host, port, distance)))
    const servers = new Map(started.map((server) => [server.address, server]))
    return {
      port,
      connections: () => [...earlier, ...[...servers.values()].flatMap(({ connections }) => connections)],
      set: async (address, behaviour) => {
        const known = hosts.get(address)
        if (known === undefined) throw new Error(`The lab has no mail host at ${address}`)
        const host = { ...known, behaviour }
        hosts.set(address, host)
        const server = servers.get(address)
        servers.delete(address)
        earlier.push(...(server?.connections ?? []))
        await server?.stop()
        // One thread holds all addresses that swallow packets.
        if (known.behaviour.kind === 'blackhole' || behaviour.kind === 'blackhole') {
          await blackhole.stop()
          blackhole = await startBlackhole(blackholes(hosts), port)
        }
        if (isListening(host)) servers.set(address, await startMailServer(host, port, distance))
      },
      stop: () => stopAll([...servers.values(), blackhole]),
    }
  } catch (error) {
    await blackhole.stop()
    throw error
  }
}

function isListening(host: MailHost): host is Listening {
  return host.behaviour.kind !== 'refuse' && host.behaviour.kind !== 'blackhole'
}

function blackholes(hosts: ReadonlyMap<string, MailHost>): string[] {
  return [...hosts.values()].filter(({ behaviour }) => behaviour.kind === 'blackhole').map(({ address }) => address)
}
