import type { Answer, OptAnswer } from 'dns-packet'

/** A resource record as dns-packet writes it. Names are lower-case without the final dot; the root is '.'. */
export type ZoneRecord = Exclude<Answer, OptAnswer>

/** Reads `owner TTL TYPE data`. Throws on a line that it cannot read: a scenario with a typing error must not start. */
export function parseZoneRecord(line: string): ZoneRecord {
  const match = /^(\S+)\s+(\d+)\s+([A-Z]+)\s+(.+)$/.exec(line.trim())
  const [, owner, ttlText, type, data] = match ?? []
  if (owner === undefined || type === undefined || data === undefined) throw new Error(`Not a zone line: ${line}`)
  const base = { name: owner.toLowerCase(), ttl: Number(ttlText), class: 'IN' } as const
  const words = data.trim().split(/\s+/)
  switch (type) {
    case 'A':
    case 'AAAA':
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { ...base, type, data: data.trim() }
    case 'MX':
      return { ...base, type, data: { preference: Number(words[0]), exchange: words[1] ?? '.' } }
    case 'TXT':
      return { ...base, type, data: stringsOf(data.trim().replace(/^"|"$/g, '')) }
    case 'TLSA': {
      const [usage, selector, matchingType] = words.slice(0, 3).map(Number)
      const certificate = Buffer.from(words[3] ?? '', 'hex')
      if (usage === undefined || selector === undefined || matchingType === undefined || certificate.length === 0) break
      return { ...base, type, data: { usage, selector, matchingType, certificate } }
    }
    case 'SOA':
      return { ...base, type, data: parseSoa(words) }
    default:
      break
  }
  throw new Error(`The lab serves no such ${type} records: ${line}`)
}

/** A text in strings of at most 255 characters, as a record holds them. */
function stringsOf(text: string): string[] {
  return text.match(/.{1,255}/g) ?? ['']
}

function parseSoa(words: string[]) {
  const [mname = '.', rname = '.', serial, refresh, retry, expire, minimum] = words
  return {
    mname,
    rname,
    serial: Number(serial),
    refresh: Number(refresh),
    retry: Number(retry),
    expire: Number(expire),
    minimum: Number(minimum),
  }
}
