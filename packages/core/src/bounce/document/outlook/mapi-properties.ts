import { decodeText } from '../charsets/decode-text.ts'
import type { Storage } from './compound-file.ts'

/** Numbers of the properties that tell about a notice. Source: [MS-OXPROPS]. */
export const property = {
  messageClass: 0x001a,
  subject: 0x0037,
  submittedAt: 0x0039,
  transportHeaders: 0x007d,
  deliveredAt: 0x0e06,
  supplementaryInfo: 0x0c1b,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtpAddress: 0x5d01,
  displayTo: 0x0e04,
  body: 0x1000,
  reportText: 0x1001,
  html: 0x1013,
  displayName: 0x3001,
  emailAddress: 0x3003,
  smtpAddress: 0x39fe,
  attachedObject: 0x3701,
  attachedName: 0x3707,
  attachedShortName: 0x3704,
  attachedType: 0x370e,
} as const

type Property = (typeof property)[keyof typeof property]

const [unicode, ansi, binary, time] = ['001F', '001E', '0102', 0x0040]
/** From 1601 to 1970, in milliseconds. */
const epoch = 11_644_473_600_000

/** The text of a property; undefined when it is not there. Source: [MS-OXMSG] §2.1.3. */
export function textOf(storage: Storage, name: Property): string | undefined {
  const wide = storage.streams.get(streamName(name, unicode))
  if (wide !== undefined) return withoutEnd(new TextDecoder('utf-16le').decode(wide))
  const narrow = storage.streams.get(streamName(name, ansi)) ?? storage.streams.get(streamName(name, binary))
  return narrow === undefined ? undefined : withoutEnd(decodeText(narrow))
}

export function bytesOfProperty(storage: Storage, name: Property): Uint8Array | undefined {
  return storage.streams.get(streamName(name, binary))
}

/** A message within the message, as Outlook attaches one. */
export function storageOf(storage: Storage, name: Property): Storage | undefined {
  return storage.storages.get(streamName(name, '000D'))
}

/** A time of the top of a message as its header would write it; undefined when it is not there. */
export function timeOf(storage: Storage, name: Property): string | undefined {
  const bytes = storage.streams.get('__properties_version1.0')
  if (bytes === undefined) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The header before the entries is of 32 bytes at the top, of 24 in a message within.
  for (let at = bytes.length % 16 === 0 ? 32 : 24; at + 16 <= bytes.length; at += 16) {
    if (view.getUint16(at, true) !== time || view.getUint16(at + 2, true) !== name) continue
    const milliseconds = (view.getUint32(at + 12, true) * 0x1_0000_0000 + view.getUint32(at + 8, true)) / 10_000 - epoch
    const date = new Date(milliseconds)
    return Number.isNaN(date.getTime()) ? undefined : date.toUTCString()
  }
  return undefined
}

function streamName(name: number, type: string): string {
  return `__substg1.0_${name.toString(16).toUpperCase().padStart(4, '0')}${type}`
}

function withoutEnd(text: string): string {
  return text.replace(/\0{1,4}$/, '')
}
