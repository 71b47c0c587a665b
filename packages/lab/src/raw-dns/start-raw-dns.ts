import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { readRawQuery, writeRawReply, type RawQuery, type RawReply } from './raw-reply.ts'

/** What a hostile server sends back: replies, bytes as they are, or nothing. Over TCP each goes behind its length. */
export type RawScript = (query: RawQuery) => (RawReply | Buffer)[]

export interface RawDns {
  address: string
  port: number
  /** `type name transport` of each question, in order. */
  questions: string[]
  stop(): Promise<void>
}

/** A name server on a loopback address that sends what its script says, byte for byte, over UDP and TCP. */
export async function startRawDns(
  { address, port = 0, tcp = 'script' }: { address: string; port?: number; tcp?: 'script' | 'closed' | 'dribbles' },
  script: RawScript,
): Promise<RawDns> {
  const questions: string[] = []
  const clients = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  const answer = (packet: Buffer, transport: 'udp' | 'tcp'): Buffer[] => {
    const query = readRawQuery(packet, transport)
    if (query === undefined) return []
    questions.push(`${query.type} ${query.name} ${transport}`)
    return script(query).map((reply) => (Buffer.isBuffer(reply) ? reply : writeRawReply(query, reply)))
  }
  const server = createServer((socket) => {
    clients.add(socket)
    socket.on('error', () => socket.destroy())
    if (tcp === 'closed') return void socket.destroy()
    socket.on('data', (chunk) => {
      if (tcp === 'dribbles') {
        socket.write(Buffer.from([0xff, 0xff]))
        timers.add(setInterval(() => socket.writable && socket.write(Buffer.from([0])), 50))
        return
      }
      for (const reply of answer(chunk.subarray(2), 'tcp')) {
        socket.write(Buffer.concat([Buffer.from([reply.length >> 8, reply.length & 0xff]), reply]))
      }
    })
  })
  server.listen(port, address)
  await once(server, 'listening')
  const bound = server.address()
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port
  const udp = createSocket({ type: 'udp4', sendBufferSize: 4_194_304 })
  udp.on('error', () => undefined)
  udp.on('message', (packet, from) => {
    for (const reply of answer(packet, 'udp')) udp.send(reply, from.port, from.address, () => undefined)
  })
  udp.bind(boundPort, address)
  await once(udp, 'listening')
  return {
    address,
    port: boundPort,
    questions,
    async stop() {
      for (const timer of timers) clearInterval(timer)
      for (const client of clients) client.destroy()
      await Promise.all([
        new Promise<void>((resolve) => server.close(() => resolve())),
        new Promise<void>((resolve) => udp.close(() => resolve())),
      ])
    },
  }
}
