/** A resource record as bytes, so that it can say what no library would write. */
export interface RawRecord {
  /** Absent: the name that was asked. */
  owner?: Buffer
  type: number
  ttl?: number
  data: Buffer
  /** Says another length than the data has. */
  length?: number
}

const types = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, DNAME: 39 } as const

/** A name as wire bytes. `\.` and `\DDD` are bytes inside a label; other characters go as UTF-8. */
export function rawName(text: string): Buffer {
  if (text === '' || text === '.') return Buffer.from([0])
  const labels: number[][] = [[]]
  for (let at = 0; at < text.length; at++) {
    const decimal = /^\\(\d{3})/.exec(text.slice(at, at + 4))
    if (decimal) {
      labels.at(-1)?.push(Number(decimal[1]))
      at += 3
    } else if (text[at] === '\\') {
      labels.at(-1)?.push(text.charCodeAt(++at))
    } else if (text[at] === '.') {
      labels.push([])
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      labels.at(-1)?.push(...Buffer.from(character))
      at += character.length - 1
    }
  }
  return Buffer.concat([...labels.map((label) => Buffer.from([label.length, ...label])), Buffer.from([0])])
}

export const raw = {
  a: (address: string): RawRecord => ({ type: types.A, data: Buffer.from(address.split('.').map(Number)) }),
  /** Eight groups in hexadecimal, none left out. */
  aaaa: (groups: string): RawRecord => ({
    type: types.AAAA,
    data: Buffer.from(groups.split(':').flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff])),
  }),
  mx: (preference: number, exchange: string): RawRecord => ({
    type: types.MX,
    data: Buffer.concat([Buffer.from([preference >> 8, preference & 0xff]), rawName(exchange)]),
  }),
  ptr: (name: string): RawRecord => ({ type: types.PTR, data: rawName(name) }),
  ns: (name: string): RawRecord => ({ type: types.NS, data: rawName(name) }),
  cname: (name: string): RawRecord => ({ type: types.CNAME, data: rawName(name) }),
  dname: (name: string): RawRecord => ({ type: types.DNAME, data: rawName(name) }),
  soa: (name: string): RawRecord => ({
    type: types.SOA,
    data: Buffer.concat([rawName(`ns1.${name}`), rawName(`host.${name}`), Buffer.alloc(20, 1)]),
  }),
  /** One character a byte, in strings of 255 at most. */
  txt: (text: string): RawRecord => {
    const pieces = text.match(/[^]{1,255}/g) ?? ['']
    const data = pieces.map((piece) => Buffer.from(`${String.fromCharCode(piece.length)}${piece}`, 'latin1'))
    return { type: types.TXT, data: Buffer.concat(data) }
  },
  /** The same record under another owner, or with another time to live. */
  as: (record: RawRecord, change: { owner?: string; ttl?: number; length?: number }): RawRecord => ({
    ...record,
    ...(change.owner !== undefined && { owner: rawName(change.owner) }),
    ...(change.ttl !== undefined && { ttl: change.ttl }),
    ...(change.length !== undefined && { length: change.length }),
  }),
}
