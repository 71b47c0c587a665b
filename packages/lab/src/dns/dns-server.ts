import { createSocket, type RemoteInfo } from 'node:dgram'
import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import { dnsReply, readDnsQuery } from './dns-message.ts'
import type { Responder, Transport } from './respond.ts'

export interface DnsServer {
  stop(): Promise<void>
}

export interface DnsServerOptions {
  address: string
  port: number
  responder: Responder
  /** Comes on top of what the responder says. */
  replyDelayMs?: number
  onQuestion: (line: string) => void
  /** Nobody listens there over TCP. */
  isTcpClosed?: boolean
}

const maxTcpClients = 200
const tcpIdleMs = 30_000

/** Listens on one address over UDP and TCP. Rejects with EADDRINUSE when either is taken. */
export async function startDnsServer(options: DnsServerOptions): Promise<DnsServer> {
  const timers = new Set<NodeJS.Timeout>()
  const clients = new Set<Socket>()
  const later = (delayMs: number, send: () => void) => {
    if (delayMs === 0) return send()
    const timer = setTimeout(() => {
      timers.delete(timer)
      send()
    }, delayMs)
    timers.add(timer)
  }

  const handle = (message: Buffer, transport: Transport, send: (reply: Buffer) => void) => {
    const query = readDnsQuery(message, transport)
    if (query === undefined) return
    options.onQuestion(`${query.question.type} ${query.question.name || '.'} ${transport} ${options.address}`)
    const response = options.responder(query.question)
    if (response.kind === 'silence') return
    later(response.delayMs + (options.replyDelayMs ?? 0), () => send(dnsReply(query, response)))
  }

  const udp = createSocket('udp4')
  udp.on('error', () => {})
  udp.on('message', (message: Buffer, from: RemoteInfo) => {
    handle(message, 'udp', (reply) => {
      udp.send(reply, from.port, from.address, () => {})
    })
  })

  const tcp = createServer((socket) => {
    clients.add(socket)
    socket.on('close', () => clients.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.setTimeout(tcpIdleMs, () => socket.destroy())
    let pending = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk])
      while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
        const length = pending.readUInt16BE(0)
        const message = pending.subarray(2, 2 + length)
        pending = pending.subarray(2 + length)
        handle(message, 'tcp', (reply) => {
          const framed = Buffer.alloc(2 + reply.length)
          framed.writeUInt16BE(reply.length)
          reply.copy(framed, 2)
          if (socket.writable) socket.write(framed)
        })
      }
    })
  })
  tcp.maxConnections = maxTcpClients

  const stop = async () => {
    for (const timer of timers) clearTimeout(timer)
    for (const client of clients) client.destroy()
    await Promise.all([
      new Promise<void>((resolve) => (tcp.listening ? tcp.close(() => resolve()) : resolve())),
      new Promise<void>((resolve) => udp.close(() => resolve())),
    ])
  }

  try {
    if (options.isTcpClosed !== true) {
      tcp.listen({ host: options.address, port: options.port, exclusive: true })
      await once(tcp, 'listening')
    }
    udp.bind({ address: options.address, port: options.port, exclusive: true })
    await once(udp, 'listening')
    tcp.on('error', () => {})
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
