import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { LabConnection } from '../lab.ts'
import type { MailBehaviour, MailHost, StarttlsBehaviour } from '../scenario.ts'
import type { LabAuthority } from './certificates.ts'
import { delayedReplies } from './delayed-replies.ts'
import { runSmtpSession, type SessionOptions, type Starttls } from './smtp-session.ts'

export interface MailServer {
  address: string
  connections: LabConnection[]
  stop(): Promise<void>
}

type ListeningBehaviour = Exclude<MailBehaviour, { kind: 'refuse' | 'blackhole' }>

const idleMs = 120_000

/** Listens on the host's own address and behaves as told. Rejects with EADDRINUSE when the port is taken there. */
export async function startMailServer(
  host: MailHost & { behaviour: ListeningBehaviour },
  port: number,
  { authority, replyDelayMs = 0 }: { authority: LabAuthority; replyDelayMs?: number },
): Promise<MailServer> {
  const clients = new Set<Socket>()
  const connections: LabConnection[] = []
  const session = await sessionOptions(host, authority)
  const server = createServer((socket) => {
    const connection: LabConnection = { address: host.address, openedAtMs: performance.now() }
    connections.push(connection)
    clients.add(socket)
    socket.on('close', () => {
      clients.delete(socket)
      connection.closedAtMs = performance.now()
    })
    socket.on('error', () => socket.destroy())
    socket.setTimeout(idleMs, () => socket.destroy())
    greet(delayedReplies(socket, replyDelayMs), host.behaviour, session)
  })
  const stop = async () => {
    for (const client of clients) client.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  try {
    server.listen({ host: host.address, port, exclusive: true })
    await once(server, 'listening')
    server.on('error', () => {})
  } catch (error) {
    await stop()
    throw error
  }
  return { address: host.address, connections, stop }
}

function greet(socket: Duplex, behaviour: ListeningBehaviour, session: SessionOptions): void {
  switch (behaviour.kind) {
    case 'good': {
      const timer = setTimeout(() => runSmtpSession(socket, session), behaviour.greetingDelayMs ?? 0)
      socket.on('close', () => clearTimeout(timer))
      return
    }
    case 'silent':
      socket.resume()
      return
    case 'drop':
      socket.end()
      return
    case 'greet':
      socket.resume()
      socket.end(behaviour.lines.map((line) => `${line}\r\n`).join(''))
      return
    case 'garbage':
      socket.resume()
      socket.end(behaviour.bytes)
      return
    case 'endless': {
      socket.resume()
      const timer = setInterval(() => socket.write('220-One moment please\r\n'), behaviour.everyMs)
      socket.on('close', () => clearInterval(timer))
      return
    }
  }
}

async function sessionOptions({ name, behaviour }: MailHost, authority: LabAuthority): Promise<SessionOptions> {
  if (behaviour.kind !== 'good') return { hostName: name }
  const { greetsAs = name, hello, sender, recipient, hidesStarttlsAs } = behaviour
  const starttls = await starttlsOf(name, behaviour.starttls ?? 'good', authority)
  return {
    hostName: greetsAs,
    ...(starttls && { starttls }),
    ...(hello && { hello }),
    ...(sender !== undefined && { sender }),
    ...(recipient !== undefined && { recipient }),
    ...(hidesStarttlsAs !== undefined && { hidesStarttlsAs }),
  }
}

async function starttlsOf(
  name: string,
  behaviour: StarttlsBehaviour,
  authority: LabAuthority,
): Promise<Starttls | undefined> {
  switch (behaviour) {
    case 'none':
      return undefined
    case 'hanging':
    case 'refused':
    case 'closes':
    case 'broken':
    case 'injected':
      return { kind: behaviour }
    case 'old-version':
      return { kind: 'works', context: await authority.issueForOldTls(name) }
    default:
      return { kind: 'works', context: await authority.issue(name, behaviour) }
  }
}
