import { rawName, type RawRecord } from './raw-record.ts'

export interface RawQuery {
  id: number
  /** Lower case; '' is the root. */
  name: string
  type: string
  transport: 'udp' | 'tcp'
  hasEdns: boolean
  /** The question section as it came. */
  question: Buffer
}

export interface RawReply {
  id?: number
  rcode?: number
  isTruncated?: boolean
  isAuthoritative?: boolean
  /** The question that is said to be answered; absent: the one that was asked. */
  question?: string
  answers?: RawRecord[]
  authorities?: RawRecord[]
  additionals?: RawRecord[]
  /** Says another number of answers than there are. */
  answerCount?: number
}

const typeNames: Record<number, string> = {
  1: 'A',
  2: 'NS',
  5: 'CNAME',
  6: 'SOA',
  12: 'PTR',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
}

/** The one question of a query, or undefined when there is none. */
export function readRawQuery(packet: Buffer, transport: 'udp' | 'tcp'): RawQuery | undefined {
  const labels: string[] = []
  let at = 12
  while (at < packet.length && packet[at] !== 0) {
    const length = packet[at] ?? 0
    labels.push(packet.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  if (at + 5 > packet.length) return undefined
  const type = packet.readUInt16BE(at + 1)
  return {
    id: packet.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type: typeNames[type] ?? `TYPE${type}`,
    transport,
    hasEdns: packet.readUInt16BE(10) > 0,
    question: packet.subarray(12, at + 5),
  }
}

/** The bytes of a reply; the owner of a record without one is a pointer to the question. */
export function writeRawReply(query: RawQuery, reply: RawReply): Buffer {
  const { answers = [], authorities = [], additionals = [] } = reply
  const head = Buffer.alloc(12)
  head.writeUInt16BE(reply.id ?? query.id, 0)
  const flags = 0x8180 | (reply.isTruncated ? 0x0200 : 0) | (reply.isAuthoritative ? 0x0400 : 0) | (reply.rcode ?? 0)
  head.writeUInt16BE(flags, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(reply.answerCount ?? answers.length, 6)
  head.writeUInt16BE(authorities.length, 8)
  head.writeUInt16BE(additionals.length, 10)
  const question =
    reply.question === undefined
      ? query.question
      : Buffer.concat([rawName(reply.question), query.question.subarray(query.question.length - 4)])
  return Buffer.concat([head, question, ...[...answers, ...authorities, ...additionals].map(writeRecord)])
}

function writeRecord({
  owner = Buffer.from([0xc0, 12]),
  type,
  ttl = 300,
  data,
  length = data.length,
}: RawRecord): Buffer {
  const head = Buffer.alloc(10)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(1, 2)
  head.writeUInt32BE(ttl, 4)
  head.writeUInt16BE(length, 8)
  return Buffer.concat([owner, head, data])
}
