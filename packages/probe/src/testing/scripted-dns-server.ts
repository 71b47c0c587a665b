import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { decode, encode, RECURSION_AVAILABLE, RECURSION_DESIRED, type Answer } from 'dns-packet'

export interface ReceivedQuestion {
  transport: 'udp' | 'tcp'
  id: number
  name: string
  type: string
  hasEdns: boolean
  isRecursionDesired: boolean
  checkingDisabled: boolean
  wantsAuthenticated: boolean
  sourcePort: number
  packet: Buffer
}

/** The packets to send back, in order; none for silence. Over TCP each goes behind its length. */
export type Script = (question: ReceivedQuestion, server: ScriptedDnsServer) => Uint8Array[] | Promise<Uint8Array[]>

/** A name server on 127.0.0.1, over UDP and TCP on one port, that does what its script says. */
export class ScriptedDnsServer implements AsyncDisposable {
  readonly questions: ReceivedQuestion[] = []
  /** When set, a TCP connection gets these bytes as they are; then it is closed, unless `tcpStaysOpen`. */
  rawTcp: Uint8Array | undefined
  tcpStaysOpen = false
  readonly #udp: UdpSocket
  readonly #tcp: Server
  readonly #connections = new Set<Socket>()

  private constructor(udp: UdpSocket, tcp: Server, script: Script) {
    this.#udp = udp
    this.#tcp = tcp
    udp.on('message', (packet, from) => {
      const question = readQuestion(packet, 'udp', from.port)
      void this.#answer(question, script, (reply) => udp.send(reply, from.port, from.address))
    })
    tcp.on('connection', (socket) => {
      this.#connections.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('data', (chunk) => {
        const question = readQuestion(chunk.subarray(2), 'tcp', socket.remotePort ?? 0)
        const { rawTcp } = this
        const raw: Script = () => [rawTcp ?? Buffer.alloc(0)]
        const send = (reply: Uint8Array): unknown => socket.write(rawTcp ? reply : framed(reply))
        void this.#answer(question, rawTcp ? raw : script, send).then(() => this.tcpStaysOpen || socket.end())
      })
    })
  }

  async #answer(question: ReceivedQuestion, script: Script, send: (reply: Uint8Array) => unknown): Promise<void> {
    this.questions.push(question)
    for (const reply of await script(question, this)) send(reply)
  }

  static async start(script: Script): Promise<ScriptedDnsServer> {
    for (;;) {
      const udp = createSocket('udp4').bind(0, '127.0.0.1')
      await once(udp, 'listening')
      const tcp = createServer().listen(udp.address().port, '127.0.0.1')
      const isListening = await once(tcp, 'listening').then(
        () => true,
        () => false,
      )
      if (isListening) return new ScriptedDnsServer(udp, tcp, script)
      udp.close()
    }
  }

  get port(): number {
    return (this.#udp.address() satisfies AddressInfo).port
  }

  get server(): { address: string; port: number } {
    return { address: '127.0.0.1', port: this.port }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const connection of this.#connections) connection.destroy()
    this.#udp.close()
    this.#tcp.close()
    await once(this.#tcp, 'close')
  }
}

export interface ReplyParts {
  rcode?: number
  flags?: number
  answers?: Answer[]
  authorities?: Answer[]
  additionals?: Answer[]
  id?: number
  name?: string
}

export const truncatedFlag = 0x0200
export const authoritativeFlag = 0x0400
export const authenticatedFlag = 0x0020

/** A reply as an independent library writes it. */
export function reply(question: ReceivedQuestion, parts: ReplyParts = {}): Buffer {
  const { type } = decode(question.packet).questions?.[0] ?? { type: 'A' as const }
  return encode({
    type: 'response',
    id: parts.id ?? question.id,
    flags: RECURSION_DESIRED | RECURSION_AVAILABLE | (parts.flags ?? 0) | (parts.rcode ?? 0),
    questions: [{ type, name: parts.name ?? question.name }],
    answers: parts.answers ?? [],
    authorities: parts.authorities ?? [],
    additionals: parts.additionals ?? [],
  })
}

/** A packet behind its length, as TCP carries it. */
export function framed(packet: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(packet.length)
  return Buffer.concat([length, packet])
}

function readQuestion(packet: Buffer, transport: 'udp' | 'tcp', sourcePort: number): ReceivedQuestion {
  const decoded = decode(packet)
  const question = decoded.questions?.[0]
  const flags = packet.readUInt16BE(2)
  return {
    transport,
    sourcePort,
    id: packet.readUInt16BE(0),
    name: question?.name ?? '',
    type: question?.type ?? '',
    hasEdns: (decoded.additionals ?? []).some((record) => record.type === 'OPT'),
    isRecursionDesired: (flags & 0x0100) !== 0,
    checkingDisabled: (flags & 0x0010) !== 0,
    wantsAuthenticated: (flags & 0x0020) !== 0,
    packet,
  }
}
