import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { NotificationFilter } from './notification-filter.ts'

export type ProxyMode =
  | 'open'
  /** Bytes vanish in both directions and nothing is ever closed, for old connections and new ones. */
  | 'half-open'
  /** Bytes of the connections that are there now vanish; new ones work. */
  | 'half-open-old'
  | 'slow'
  /** NOTIFY does not arrive; all else does. */
  | 'no-notify'

export interface FaultProxy {
  port: number
  setMode(mode: ProxyMode, latencyMs?: number): void
  /** Every connection is cut with a reset. */
  reset(): void
  close(): Promise<void>
}

const keepAliveMs = 10_000

/** Writes in order, some bytes later than others. */
class SlowPipe {
  readonly #to: Socket
  #lastAtMs = 0

  constructor(to: Socket) {
    this.#to = to
  }

  write(bytes: Buffer, delayMs: number): void {
    const nowMs = performance.now()
    const atMs = Math.max(this.#lastAtMs, nowMs + delayMs)
    this.#lastAtMs = atMs
    const write = () => !this.#to.destroyed && this.#to.write(bytes)
    if (atMs <= nowMs) write()
    else setTimeout(write, Math.ceil(atMs - nowMs))
  }
}

interface Link {
  client: Socket
  server: Socket
  isDead: boolean
}

/** Stands between our processes and Postgres and does what bad networks do. */
export async function startFaultProxy(targetPort: number): Promise<FaultProxy> {
  const links = new Set<Link>()
  let mode: ProxyMode = 'open'
  let latencyMs = 0

  const listener = createServer((client) => {
    const server = connect(targetPort, '127.0.0.1')
    const link: Link = { client, server, isDead: false }
    links.add(link)
    const filter = new NotificationFilter()
    const toServer = new SlowPipe(server)
    const toClient = new SlowPipe(client)
    const pass = (to: SlowPipe, bytes: Buffer) => {
      if (link.isDead || mode === 'half-open') link.isDead = true
      else to.write(bytes, mode === 'slow' ? latencyMs : 0)
    }
    client.on('data', (bytes) => pass(toServer, bytes))
    server.on('data', (bytes) => {
      const kept = filter.take(bytes, mode === 'no-notify')
      if (kept.length > 0) pass(toClient, kept)
    })
    // The end of one side reaches the other only through a network that works; else keep-alive finds out, much later.
    const end = (other: Socket) => () => {
      if (client.destroyed && server.destroyed) links.delete(link)
      else if (!link.isDead && mode !== 'half-open') other.destroy()
      else setTimeout(() => other.destroy(), keepAliveMs).unref()
    }
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', end(other))
    }
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')

  return {
    port: (listener.address() as AddressInfo).port,
    setMode: (next, ms = 0) => {
      if (next === 'half-open-old') for (const link of links) link.isDead = true
      mode = next === 'half-open-old' ? 'open' : next
      latencyMs = ms
    },
    reset: () => {
      for (const { client, server } of links) {
        client.resetAndDestroy()
        server.destroy()
      }
    },
    close: async () => {
      for (const { client, server } of links) {
        client.destroy()
        server.destroy()
      }
      listener.close()
      await once(listener, 'close')
    },
  }
}
