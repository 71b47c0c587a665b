import type { NameServerLook } from '../../facts/index.ts'
import { isFromZone } from './server-states.ts'

export interface ZoneAge {
  /** The servers that are behind. */
  nameServers: string[]
  /** The oldest serial, and the newest. */
  olderSerial: string
  newerSerial: string
}

/** Half of all serials: from there on, counting on is counting back. Source: RFC 1982 §3.2. */
const halfOfAll = 2 ** 31

/**
 * Which of the zone's servers hold an older copy than the newest one; undefined when all serials are the same.
 * Source: RFC 1035 §3.3.13 (SERIAL), RFC 1982 (how serials are compared).
 */
export function zoneAge(looks: NameServerLook[]): ZoneAge | undefined {
  const copies = looks.flatMap(({ nameServer, soa, tcp }) => {
    const serial = [soa, tcp].map((observed) => serialOf(observed)).find((one) => one !== undefined)
    return serial === undefined ? [] : [{ nameServer, serial }]
  })
  const [first] = copies
  if (first === undefined) return undefined
  const newest = copies.reduce((best, { serial }) => (isOlder(best, serial) ? serial : best), first.serial)
  const behind = copies.filter(({ serial }) => serial !== newest)
  const [one] = behind
  if (one === undefined) return undefined
  const oldest = behind.reduce((worst, { serial }) => (isOlder(serial, worst) ? serial : worst), one.serial)
  const nameServers = [...new Set(behind.map(({ nameServer }) => nameServer))]
  return { nameServers, olderSerial: String(oldest), newerSerial: String(newest) }
}

function serialOf(soa: NameServerLook['soa']): number | undefined {
  if (!soa.ok || !isFromZone(soa)) return undefined
  const text = soa.value.records[0]?.split(' ')[2] ?? ''
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

function isOlder(serial: number, than: number): boolean {
  return serial !== than && (than - serial + 2 ** 32) % 2 ** 32 < halfOfAll
}
