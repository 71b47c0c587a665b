import type { MxRecord } from '@waypost/core/facts'

/** An MX record from the resolver's text, such as "10 mx.example.com"; "0 " has the root as exchange. Source: RFC 1035 §3.3.9. */
export function parseMxData(data: string): MxRecord {
  const blank = data.indexOf(' ')
  return { preference: Number(data.slice(0, blank)), exchange: data.slice(blank + 1) }
}
