import { createHmac, timingSafeEqual } from 'node:crypto'
import type { RunFilter, RunPosition } from '../store/list-runs.ts'

const timeBytes = 8
const idBytes = 16
const sealBytes = 16

/** Where the next page of a list begins, as opaque text: sealed with our secret, and good for this filter only. */
export function makeRunCursor(secret: string, filter: RunFilter, { createdAt, id }: RunPosition): string {
  const position = Buffer.alloc(timeBytes + idBytes)
  position.writeBigUInt64BE(BigInt(createdAt.getTime()))
  position.write(id.replaceAll('-', ''), timeBytes, 'hex')
  return Buffer.concat([position, seal(secret, filter, position)]).toString('base64url')
}

/** The position behind a cursor; undefined when we did not make it, or made it for another filter. */
export function readRunCursor(secret: string, filter: RunFilter, cursor: string): RunPosition | undefined {
  const bytes = Buffer.from(cursor, 'base64url')
  const length = timeBytes + idBytes
  if (bytes.length !== length + sealBytes || bytes.toString('base64url') !== cursor) return undefined
  const position = bytes.subarray(0, length)
  if (!timingSafeEqual(bytes.subarray(length), seal(secret, filter, position))) return undefined
  const hex = position.subarray(timeBytes).toString('hex')
  return {
    createdAt: new Date(Number(position.readBigUInt64BE())),
    id: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  }
}

function seal(secret: string, filter: RunFilter, position: Buffer): Buffer {
  const sorted = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const mac = createHmac('sha256', secret).update('runs cursor ').update(position).update(JSON.stringify(sorted))
  return mac.digest().subarray(0, sealBytes)
}
