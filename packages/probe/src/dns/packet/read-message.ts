import type { WireRecord } from '../../ports.ts'
import { sanitiseBytes } from '../../text/sanitise.ts'
import type { DnsMessage } from './dns-message.ts'
import { MalformedPacketError, PacketCursor } from './packet-cursor.ts'
import { readRecordData } from './read-record-data.ts'
import { numberToType, optType } from './record-types.ts'

const internetClass = 1
const extendedErrorOption = 15
const maxExtendedErrorCharacters = 200

/** The head of a reply: enough to know whether it is ours. Throws a MalformedPacketError. Source: RFC 1035 §4.1.1. */
export function readHead(bytes: Uint8Array): DnsMessage {
  return readHeadAt(new PacketCursor(bytes)).message
}

/**
 * A whole DNS message. Records of other classes than the internet's are left out; a truncated message is read as far
 * as its head. Throws a MalformedPacketError for everything that is none. Source: RFC 1035 §4.
 */
export function readMessage(bytes: Uint8Array): DnsMessage {
  const cursor = new PacketCursor(bytes)
  const { message, counts } = readHeadAt(cursor)
  if (message.isTruncated) return message
  message.answers = readRecords(cursor, counts.answers, message)
  message.authorities = readRecords(cursor, counts.authorities, message)
  message.additionals = readRecords(cursor, counts.additionals, message)
  return message
}

interface SectionCounts {
  answers: number
  authorities: number
  additionals: number
}

function readHeadAt(cursor: PacketCursor): { message: DnsMessage; counts: SectionCounts } {
  const id = cursor.readUint16()
  const flags = cursor.readUint16()
  const questionCount = cursor.readUint16()
  const counts = { answers: cursor.readUint16(), authorities: cursor.readUint16(), additionals: cursor.readUint16() }
  if (questionCount > 1) throw new MalformedPacketError('more than one question')
  const question = questionCount === 1 ? readQuestion(cursor) : undefined
  const message: DnsMessage = {
    id,
    isResponse: (flags & 0x8000) !== 0,
    opcode: (flags >> 11) & 0xf,
    isAuthoritative: (flags & 0x0400) !== 0,
    isTruncated: (flags & 0x0200) !== 0,
    isRecursionAvailable: (flags & 0x0080) !== 0,
    isAuthenticated: (flags & 0x0020) !== 0,
    rcode: flags & 0xf,
    ...(question && { question }),
    answers: [],
    authorities: [],
    additionals: [],
  }
  return { message, counts }
}

function readQuestion(cursor: PacketCursor): { name: string; type: string } {
  const name = cursor.readName()
  const type = numberToType(cursor.readUint16())
  if (cursor.readUint16() !== internetClass) throw new MalformedPacketError('question of another class')
  return { name, type }
}

function readRecords(cursor: PacketCursor, count: number, message: DnsMessage): WireRecord[] {
  const records: WireRecord[] = []
  for (let index = 0; index < count; index += 1) {
    const name = cursor.readName()
    const typeNumber = cursor.readUint16()
    const recordClass = cursor.readUint16()
    const ttlSeconds = cursor.readUint32()
    const length = cursor.readUint16()
    if (typeNumber === optType) {
      readOptions(cursor.readBytes(length), message)
      message.rcode |= (ttlSeconds >>> 24) << 4
    } else if (recordClass !== internetClass) {
      cursor.readBytes(length)
    } else {
      const type = numberToType(typeNumber)
      records.push({ name, type, ttlSeconds, data: readRecordData(cursor, type, length) })
    }
  }
  return records
}

function readOptions(bytes: Uint8Array, message: DnsMessage): void {
  const cursor = new PacketCursor(bytes)
  while (cursor.offset < bytes.length) {
    const code = cursor.readUint16()
    const value = cursor.readBytes(cursor.readUint16())
    if (code !== extendedErrorOption || value.length < 2) continue
    const infoCode = new PacketCursor(value).readUint16()
    message.extendedError = `EDE ${infoCode} ${sanitiseBytes(value.subarray(2), maxExtendedErrorCharacters)}`.trim()
  }
}
