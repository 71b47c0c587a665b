import type { DnsBehaviour, LabNameServer, LabZone } from '../scenario.ts'
import { parseZoneRecord, type ZoneRecord } from './zone-record.ts'

export interface NameServer extends LabNameServer {
  name: string
  address: string
}

/** One zone with the loopback addresses that serve it. The root's apex is ''. */
export interface Zone {
  apex: string
  behaviour: DnsBehaviour
  isSigned: boolean
  nameServers: NameServer[]
  records: ZoneRecord[]
  /** Names that exist, those without records of their own (RFC 8020) included. */
  names: Set<string>
  /** Zones that are delegated directly out of this one. */
  children: Zone[]
}

export interface ZoneInput {
  apex: string
  records: string[]
  behaviour?: DnsBehaviour | undefined
  isSigned?: boolean | undefined
  nameServers: NameServer[]
}

/** A zone from its lines; SOA and NS are added where the lines have none. */
export function makeZone(input: ZoneInput): Zone {
  const apex = input.apex.toLowerCase()
  const records = input.records.map(parseZoneRecord)
  const owner = apex === '' ? '.' : apex
  const has = (type: string) => records.some((record) => record.type === type && record.name === owner)
  const [primary] = input.nameServers
  if (primary === undefined) throw new Error(`Zone ${owner} has no name server`)
  if (!has('SOA'))
    records.push(parseZoneRecord(`${owner} 300 SOA ${primary.name} hostmaster.lab.test 1 3600 600 86400 60`))
  if (!has('NS')) for (const { name } of input.nameServers) records.push(parseZoneRecord(`${owner} 300 NS ${name}`))
  for (const { name, address } of input.nameServers)
    if (isWithin(name, apex)) records.push(parseZoneRecord(`${name} 300 A ${address}`))
  const outside = records.find((record) => !isWithin(record.name, apex))
  if (outside !== undefined) throw new Error(`${outside.name} is not inside the zone ${owner}`)
  return {
    apex,
    behaviour: input.behaviour ?? { kind: 'answer' },
    isSigned: input.isSigned ?? false,
    nameServers: input.nameServers,
    records,
    names: new Set(records.flatMap((record) => namesUpTo(record.name, apex))),
    children: [],
  }
}

/** Whether a name is the apex or below it. */
export function isWithin(name: string, apex: string): boolean {
  return apex === '' || name === apex || name.endsWith(`.${apex}`)
}

/** The zone that is closest above or at a name. */
export function closestZone(zones: Iterable<Zone>, name: string): Zone | undefined {
  let closest: Zone | undefined
  for (const zone of zones)
    if (isWithin(name, zone.apex) && (closest === undefined || zone.apex.length > closest.apex.length)) closest = zone
  return closest
}

function namesUpTo(name: string, apex: string): string[] {
  const names: string[] = []
  let current = name === '.' ? '' : name
  while (isWithin(current, apex)) {
    names.push(current)
    if (current === apex || !current.includes('.')) break
    current = current.slice(current.indexOf('.') + 1)
  }
  return names
}

/** From now on the zone holds these lines, and its servers behave like this. */
export function publishIn(zone: Zone, { records, behaviour, servers = [] }: Omit<LabZone, 'apex'>): void {
  const { apex, isSigned, nameServers } = zone
  for (const [index, server] of nameServers.entries()) {
    const given = servers[index] ?? {}
    if (given.records === undefined) delete server.records
    else server.records = given.records
    if (given.behaviour === undefined) delete server.behaviour
    else server.behaviour = given.behaviour
  }
  const fresh = makeZone({ apex, records, behaviour, isSigned, nameServers })
  zone.behaviour = fresh.behaviour
  zone.records = fresh.records
  zone.names = fresh.names
}
