import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface Canaries {
  /** Connections and packets that came so far, as `address:port`. */
  heard: string[]
  /** How many places are listened at. */
  count: number
  stop(): Promise<void>
}

/**
 * Listeners where nobody may ever come, over TCP and UDP. A place that something else holds, or a family that this
 * machine lacks, is left out.
 */
export async function startCanaries(places: { address: string; port: number }[]): Promise<Canaries> {
  const heard: string[] = []
  const stops: (() => Promise<void>)[] = []
  for (const { address, port } of places) {
    const tcp = createServer((socket) => {
      heard.push(`tcp ${address}:${port}`)
      socket.destroy()
    })
    const isListening = await new Promise<boolean>((resolve) => {
      tcp.once('error', () => resolve(false))
      tcp.listen({ host: address, port, exclusive: true }, () => resolve(true))
    })
    if (isListening) stops.push(() => new Promise((resolve) => tcp.close(() => resolve())))
    const udp = createSocket(address.includes(':') ? 'udp6' : 'udp4')
    udp.on('message', () => heard.push(`udp ${address}:${port}`))
    const isBound = await new Promise<boolean>((resolve) => {
      udp.once('error', () => resolve(false))
      udp.bind({ address, port, exclusive: true }, () => resolve(true))
    })
    if (isBound) stops.push(() => once(udp.close(), 'close').then(() => undefined))
  }
  return {
    heard,
    count: stops.length,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}
