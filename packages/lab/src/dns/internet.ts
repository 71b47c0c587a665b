import type { LabNameServer, LabZone } from '../scenario.ts'
import { closestZone, makeZone, type NameServer, type Zone } from './zone.ts'

/** Names and addresses that every lab has, whatever stories it serves. */
export const fixtures = {
  resolvers: ['127.53.0.53', '127.53.0.54'],
  checker: { name: 'checker.lab.test', address: '127.0.0.1' },
  controls: [
    { name: 'mx.control-one.test', address: '127.53.0.25' },
    { name: 'mx.control-two.test', address: '127.53.0.26' },
  ],
  /** Senders over IPv6: they are looked up, never dialled. */
  ipv6Senders: '2001:db8:62::/48',
  /** What answers in place of everybody, in a world where that happens. */
  interceptor: { name: 'relay.provider.test' },
} as const

const twoAlike: LabNameServer[] = [{}, {}]

/**
 * The whole tree: root, top-level and reverse zones of the lab's own, then the given ones, each delegated from the
 * closest zone above it to name servers (two, unless it says otherwise) on addresses of their own (127.53.1.1 and up).
 */
export function makeInternet(given: LabZone[]): Zone[] {
  const infrastructure = [...fixedZones(), ...reverseParents(given)]
  const hostingRecords: string[] = []
  const zones: Zone[] = []
  let serverCount = 0
  for (const { apex, records, behaviour, isSigned, servers = twoAlike } of [...infrastructure, ...given]) {
    if (zones.some((zone) => zone.apex === apex)) throw new Error(`Zone ${apex || '.'} is given twice`)
    const nameServers: NameServer[] = []
    for (const [index, server] of servers.entries()) {
      const name = nameServerName(apex, index + 1)
      const address = `127.53.${1 + Math.floor(serverCount / 200)}.${1 + (serverCount % 200)}`
      serverCount++
      nameServers.push({ ...server, name, address })
      if (name.endsWith(`.${hostingZone}`)) hostingRecords.push(`${name} 300 A ${address}`)
    }
    zones.push(makeZone({ apex, records, behaviour, isSigned, nameServers }))
  }
  const hosting = zones.findIndex(({ apex }) => apex === hostingZone)
  const own = zones[hosting]
  if (own !== undefined)
    zones[hosting] = makeZone({ apex: own.apex, records: hostingRecords, nameServers: own.nameServers })
  for (const zone of zones) {
    const parent = closestZone(
      zones.filter((other) => other !== zone && other.apex.length < zone.apex.length),
      zone.apex,
    )
    parent?.children.push(zone)
  }
  return zones
}

const hostingZone = 'dns-hosting.test'

/** Reverse zones are served from a hosting company's names, as in the real world; others from names of their own. */
function nameServerName(apex: string, index: number): string {
  if (apex === '') return `${String.fromCharCode(96 + index)}.root-servers.test`
  if (apex.endsWith('in-addr.arpa')) return `ns${index}-${apex.replaceAll('.', '-')}.${hostingZone}`
  return `ns${index}.${apex}`
}

function fixedZones(): LabZone[] {
  const { checker, controls } = fixtures
  // Two companies that have nothing to do with each other.
  const controlZones = controls.map(({ name, address }) => ({
    apex: name.slice('mx.'.length),
    records: [`${name} 300 A ${address}`],
  }))
  return [
    { apex: '', records: [], isSigned: true },
    { apex: 'example', records: [], isSigned: true },
    { apex: 'test', records: [] },
    { apex: 'in-addr.arpa', records: [] },
    { apex: '127.in-addr.arpa', records: [] },
    { apex: hostingZone, records: [] },
    { apex: 'root-servers.test', records: [] },
    { apex: 'lab.test', records: [`${checker.name} 300 A ${checker.address}`] },
    ...controlZones,
    { apex: '0.0.127.in-addr.arpa', records: [`1.0.0.127.in-addr.arpa 300 PTR ${checker.name}`] },
  ]
}

/** `21.127.in-addr.arpa` above `3.21.127.in-addr.arpa`: the block holder above the provider. */
function reverseParents(given: LabZone[]): LabZone[] {
  const apexes = given.map(({ apex }) => apex).filter((apex) => apex.endsWith('.127.in-addr.arpa'))
  const parents = new Set(apexes.map((apex) => apex.split('.').slice(-4).join('.')))
  for (const apex of apexes) parents.delete(apex)
  return [...parents].map((apex) => ({ apex, records: [] }))
}
