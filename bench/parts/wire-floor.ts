import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { decode, encode, RECURSION_DESIRED, type Answer, type RecordType } from 'dns-packet'

export interface Internet {
  resolver: { address: string; port: number }
  smtpPort: number
}

/**
 * How long the critical path of one check takes on bare sockets, in milliseconds: ask for MX, ask for the address,
 * connect, greeting, EHLO, STARTTLS, handshake, EHLO; each step needs the one before. No product code takes part, so
 * this is the least that any checker needs on this machine in this moment.
 */
export async function measureWireFloor(domain: string, internet: Internet): Promise<number> {
  const startedMs = performance.now()
  const [exchange] = await ask(domain, 'MX', internet)
  const [address] = await ask(exchange ?? '', 'A', internet)
  const socket = connect({ host: address ?? '', port: internet.smtpPort, noDelay: true })
  await once(socket, 'connect')
  await readReply(socket)
  await say(socket, 'EHLO bench.example')
  await say(socket, 'STARTTLS')
  const encrypted = connectTls({ socket, rejectUnauthorized: false, servername: exchange ?? '' })
  await once(encrypted, 'secureConnect')
  await say(encrypted, 'EHLO bench.example')
  const elapsedMs = performance.now() - startedMs
  encrypted.destroy()
  return elapsedMs
}

async function ask(name: string, type: RecordType, { resolver }: Internet): Promise<string[]> {
  const socket = createSocket('udp4')
  try {
    socket.connect(resolver.port, resolver.address)
    await once(socket, 'connect')
    socket.send(encode({ type: 'query', id: 7, flags: RECURSION_DESIRED, questions: [{ name, type }] }))
    const [reply] = (await once(socket, 'message')) as [Buffer]
    return (decode(reply).answers ?? []).map(valueOf)
  } finally {
    socket.close()
  }
}

function valueOf(answer: Answer): string {
  if (answer.type === 'MX') return answer.data.exchange
  if (answer.type === 'A') return answer.data
  throw new Error(`The floor knows no ${answer.type}`)
}

async function say(socket: Socket, command: string): Promise<void> {
  socket.write(`${command}\r\n`)
  await readReply(socket)
}

/** Up to the line that ends a reply (RFC 5321 §4.2.1). */
async function readReply(socket: Socket): Promise<void> {
  let heard = ''
  while (!/^\d{3}(?: .*)?\r\n$/m.test(heard)) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    heard += chunk.toString('latin1')
  }
}
