import ipaddr from 'ipaddr.js'
import { sanitiseBytes } from '../../text/sanitise.ts'
import { MalformedPacketError, type PacketCursor } from './packet-cursor.ts'
import { numberToType } from './record-types.ts'

/** The longest record text we keep: all of a TXT record that one message can hold, unless it is mostly escapes. */
const maxTextCharacters = 65_535

/**
 * A record's data as text (ports.ts says how). The cursor stands at its first byte and must end exactly behind its
 * last. Types that we do not know are written as RFC 3597 §5 has it.
 */
export function readRecordData(cursor: PacketCursor, type: string, length: number): string {
  const end = cursor.offset + length
  const data = readers[type]?.(cursor, end) ?? formatUnknown(cursor.readBytes(length))
  if (cursor.offset !== end) throw new MalformedPacketError('record data has another length than it says')
  return data
}

type ReadData = (cursor: PacketCursor, end: number) => string

const readName: ReadData = (cursor) => cursor.readName()

const readers: Record<string, ReadData> = {
  A: (cursor) => ipaddr.fromByteArray([...cursor.readBytes(4)]).toString(),
  AAAA: (cursor) => new ipaddr.IPv6([...cursor.readBytes(16)]).toString(),
  NS: readName,
  CNAME: readName,
  PTR: readName,
  MX: (cursor) => `${cursor.readUint16()} ${cursor.readName()}`,
  SOA: (cursor) => [cursor.readName(), cursor.readName(), ...[1, 2, 3, 4, 5].map(() => cursor.readUint32())].join(' '),
  TXT: readStrings,
  DS: (cursor, end) =>
    `${cursor.readUint16()} ${cursor.readByte()} ${cursor.readByte()} ${restOf(cursor, end).toString('hex')}`,
  DNSKEY: (cursor, end) =>
    `${cursor.readUint16()} ${cursor.readByte()} ${cursor.readByte()} ${restOf(cursor, end).toString('base64')}`,
  RRSIG: readSignature,
  TLSA: (cursor, end) =>
    `${cursor.readByte()} ${cursor.readByte()} ${cursor.readByte()} ${restOf(cursor, end).toString('hex')}`,
}

/** All fields but the signature itself, in the order of the wire. Source: RFC 4034 §3.1. */
function readSignature(cursor: PacketCursor, end: number): string {
  const fields = [
    numberToType(cursor.readUint16()),
    cursor.readByte(),
    cursor.readByte(),
    ...[1, 2, 3].map(() => cursor.readUint32()),
    cursor.readUint16(),
    cursor.readName(),
  ]
  restOf(cursor, end)
  return fields.join(' ')
}

/** The strings of one TXT record belong together without anything between them. Source: RFC 7208 §3.3. */
function readStrings(cursor: PacketCursor, end: number): string {
  const parts: Uint8Array[] = []
  while (cursor.offset < end) parts.push(cursor.readBytes(cursor.readByte()))
  return sanitiseBytes(Buffer.concat(parts), maxTextCharacters)
}

function restOf(cursor: PacketCursor, end: number): Buffer {
  if (cursor.offset > end) throw new MalformedPacketError('record data is too short')
  return Buffer.from(cursor.readBytes(end - cursor.offset))
}

function formatUnknown(bytes: Uint8Array): string {
  return `\\# ${bytes.length} ${Buffer.from(bytes).toString('hex')}`
}
