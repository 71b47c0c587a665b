import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
import { decode, encode, RECURSION_DESIRED, streamEncode, type DecodedPacket, type RecordType } from 'dns-packet'

export interface RawQuestion {
  address: string
  port: number
  name: string
  type: RecordType
  /** Further header bits, such as CD. */
  flags?: number
  transport?: 'udp' | 'tcp'
  waitMs?: number
}

/** One bare question over the wire, for tests of the lab itself; undefined when no answer came in time. */
export function askOnce(question: RawQuestion): Promise<DecodedPacket | undefined> {
  return question.transport === 'tcp' ? askTcp(question) : askUdp(question)
}

function query({ name, type, flags = 0 }: RawQuestion) {
  const questions = [{ name: name === '' ? '.' : name, type, class: 'IN' as const }]
  return { type: 'query' as const, id: 4711, flags: RECURSION_DESIRED | flags, questions }
}

function askUdp(question: RawQuestion): Promise<DecodedPacket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    const end = (packet?: DecodedPacket) => {
      clearTimeout(timer)
      socket.close(() => resolve(packet))
    }
    const timer = setTimeout(() => end(), question.waitMs ?? 2_000)
    socket.on('error', reject)
    socket.once('message', (message) => end(decode(message)))
    socket.send(encode(query(question)), question.port, question.address)
  })
}

function askTcp(question: RawQuestion): Promise<DecodedPacket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(question.port, question.address, () => socket.write(streamEncode(query(question))))
    socket.on('error', reject)
    socket.setTimeout(question.waitMs ?? 2_000, () => {
      socket.destroy()
      resolve(undefined)
    })
    let received = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return
      socket.destroy()
      resolve(decode(received.subarray(2)))
    })
  })
}
