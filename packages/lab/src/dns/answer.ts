import { AUTHORITATIVE_ANSWER, RECURSION_AVAILABLE } from 'dns-packet'
import { lookupInZone } from './lookup.ts'
import { closestZone, isWithin, type Zone } from './zone.ts'
import type { ZoneRecord } from './zone-record.ts'

export const rcodes = { noError: 0, formatError: 1, servFail: 2, nxDomain: 3, refused: 5 } as const

/** The content of a reply, before it is put on the wire. */
export interface AnswerSections {
  rcode: number
  /** AA, RA and AD bits. */
  flags: number
  answers: ZoneRecord[]
  authorities: ZoneRecord[]
  additionals: ZoneRecord[]
}

const maxAliases = 8

/** A reply that carries nothing but its rcode. */
export function emptyAnswer(rcode: number, flags = 0): AnswerSections {
  return { rcode, flags, answers: [], authorities: [], additionals: [] }
}

/** What a name server that holds only this zone replies: data, a negative answer, a referral, or REFUSED. */
export function authorityAnswer(zone: Zone, name: string, type: string): AnswerSections {
  const sections = emptyAnswer(rcodes.noError, AUTHORITATIVE_ANSWER)
  let current = name
  for (let step = 0; step <= maxAliases; step++) {
    const result = lookupInZone(zone, current, type)
    if (result.kind === 'records') return { ...sections, answers: [...sections.answers, ...result.records] }
    if (result.kind === 'alias') {
      sections.answers.push(result.record)
      current = result.target
      continue
    }
    if (result.kind === 'noData') return { ...sections, authorities: soaOf(zone) }
    if (result.kind === 'nxDomain') return { ...sections, rcode: rcodes.nxDomain, authorities: soaOf(zone) }
    if (sections.answers.length > 0) return sections
    if (result.kind === 'outside') return emptyAnswer(rcodes.refused)
    return referral(result.child)
  }
  return sections
}

/** What a resolver replies once it has followed delegations and aliases; every zone on the way must be healthy. */
export function recursiveAnswer(zones: Zone[], name: string, type: string): AnswerSections {
  const sections = emptyAnswer(rcodes.noError, RECURSION_AVAILABLE)
  let current = name
  for (let step = 0; step <= maxAliases; step++) {
    const zone = type === 'DS' ? closestZone(parentsOf(zones, current), current) : closestZone(zones, current)
    if (zone === undefined) return emptyAnswer(rcodes.servFail, RECURSION_AVAILABLE)
    const result = lookupInZone(zone, current, type)
    if (result.kind === 'records') return { ...sections, answers: [...sections.answers, ...result.records] }
    if (result.kind === 'noData') return { ...sections, authorities: soaOf(zone) }
    if (result.kind === 'nxDomain') return { ...sections, rcode: rcodes.nxDomain, authorities: soaOf(zone) }
    if (result.kind !== 'alias') break
    sections.answers.push(result.record)
    current = result.target
  }
  return emptyAnswer(rcodes.servFail, RECURSION_AVAILABLE)
}

function parentsOf(zones: Zone[], name: string): Zone[] {
  return zones.filter(({ apex }) => apex !== name)
}

function soaOf(zone: Zone): ZoneRecord[] {
  return zone.records.filter(({ type, name }) => type === 'SOA' && (name === zone.apex || name === '.'))
}

function referral(child: Zone): AnswerSections {
  // What the zone itself says about its name servers may be something else.
  const nameServerRecords = child.nameServers.map(({ name }): ZoneRecord => ({
    name: child.apex,
    type: 'NS',
    ttl: 300,
    class: 'IN',
    data: name,
  }))
  const glue = child.nameServers
    .filter(({ name }) => isWithin(name, child.apex))
    .map(({ name, address }): ZoneRecord => ({ name, type: 'A', ttl: 300, class: 'IN', data: address }))
  return { ...emptyAnswer(rcodes.noError), authorities: nameServerRecords, additionals: glue }
}
