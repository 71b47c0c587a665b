import { isWithin, type Zone } from './zone.ts'
import type { ZoneRecord } from './zone-record.ts'

/** What one zone's data says about a name and a type (RFC 1034 §4.3.2). */
export type LookupResult =
  | { kind: 'records'; records: ZoneRecord[] }
  | { kind: 'alias'; record: ZoneRecord; target: string }
  | { kind: 'noData' }
  | { kind: 'nxDomain' }
  | { kind: 'referral'; child: Zone }
  | { kind: 'outside' }

export function lookupInZone(zone: Zone, name: string, type: string): LookupResult {
  if (!isWithin(name, zone.apex)) return { kind: 'outside' }
  const child = zone.children.find(({ apex }) => isWithin(name, apex))
  if (child !== undefined) {
    // The DS of a delegation belongs to the parent (RFC 4035 §3.1.4.1).
    if (type === 'DS' && name === child.apex) return { kind: 'noData' }
    return { kind: 'referral', child }
  }
  const owner = name === '' ? '.' : name
  const atName = zone.records.filter((record) => record.name === owner)
  const records = atName.filter((record) => record.type === type)
  if (records.length > 0) return { kind: 'records', records }
  for (const record of atName)
    if (record.type === 'CNAME') return { kind: 'alias', record, target: record.data.toLowerCase() }
  return { kind: zone.names.has(name) ? 'noData' : 'nxDomain' }
}
