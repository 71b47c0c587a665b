import { parseTagList } from './tag-list.ts'

export const dmarcPolicies = ['none', 'quarantine', 'reject'] as const
export type DmarcPolicy = (typeof dmarcPolicies)[number]

/** Report addresses read from one tag. */
const maxReportAddresses = 10

/** A tag that stands in the record and says nothing that can be used. */
export interface DmarcFault {
  tag: string
  /** As written, cut at 60 characters. */
  value: string
}

/** A DMARC record as a receiver reads it: what can't be read falls back to its default. */
export interface DmarcRecord {
  /** Absent when there is no `p`, or one that is no policy. */
  policy?: DmarcPolicy
  subdomainPolicy?: DmarcPolicy
  /** For subdomains that do not exist. */
  missingSubdomainPolicy?: DmarcPolicy
  /** `t=y`: receivers are asked to apply the next weaker policy. */
  isTesting: boolean
  /** `y`: a suffix under which others have their names; `n`: an organisation's own top. */
  publicSuffix: 'y' | 'n' | 'u'
  /** Domains of the addresses for aggregate reports, lower-case, each once. */
  reportDomains: string[]
  /** True when at least one address for aggregate reports can be read. */
  hasReportAddress: boolean
  faults: DmarcFault[]
}

/** True for a text that every receiver takes as a DMARC record. Source: RFC 9989 §4.7, §4.8. */
export function isDmarcRecord(text: string): boolean {
  const [first = ''] = text.split(';', 1)
  const [name = '', value = '', ...more] = first.split('=')
  return more.length === 0 && name.trim().toLowerCase() === 'v' && value.trim() === 'DMARC1'
}

/** True for a text that is meant as one, though receivers ignore it: `v=DMARC1 p=none`, `dmarc1; p=none`. */
export function isMeantAsDmarc(text: string): boolean {
  const start = text
    .trimStart()
    .slice(0, 40)
    .replace(/[^\w=]/g, '')
    .toLowerCase()
  return start.startsWith('v=dmarc') || start.startsWith('dmarc')
}

/**
 * Reads a text for which isDmarcRecord holds. Unknown tags are ignored, as are those that RFC 9989 dropped (pct, rf,
 * ri). Source: RFC 9989 §4.7 (tags), RFC 6376 §3.2 (their form).
 */
export function parseDmarcRecord(text: string): DmarcRecord {
  const { tags, malformed } = parseTagList(text)
  const faults: DmarcFault[] = malformed.map((value) => ({ tag: '', value }))
  const values = new Map<string, string>()
  for (const { name, value } of tags) {
    if (values.has(name)) faults.push(fault(name, value))
    else values.set(name, value)
  }
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[]): Value | undefined => {
    const value = values.get(name)
    if (value === undefined) return undefined
    const found = allowed.find((one) => one === value.toLowerCase())
    if (found === undefined) faults.push(fault(name, value))
    return found
  }
  const policy = oneOf('p', dmarcPolicies)
  const subdomainPolicy = oneOf('sp', dmarcPolicies)
  const missingSubdomainPolicy = oneOf('np', dmarcPolicies)
  oneOf('adkim', ['r', 's'])
  oneOf('aspf', ['r', 's'])
  const isTesting = oneOf('t', ['y', 'n']) === 'y'
  const publicSuffix = oneOf('psd', ['y', 'n', 'u']) ?? 'u'
  const reports = readReportAddresses(values.get('rua'))
  faults.push(...reports.unreadable.map((value) => fault('rua', value)))
  return {
    ...(policy && { policy }),
    ...(subdomainPolicy && { subdomainPolicy }),
    ...(missingSubdomainPolicy && { missingSubdomainPolicy }),
    isTesting,
    publicSuffix,
    reportDomains: [...new Set(reports.domains)],
    hasReportAddress: reports.count > 0,
    faults,
  }
}

function fault(tag: string, value: string): DmarcFault {
  return { tag, value: value.slice(0, 60) }
}

/** Comma-separated URIs; other schemes than mailto are allowed, and nobody reports to them. Source: RFC 9989 §4.7. */
function readReportAddresses(value: string | undefined): { domains: string[]; count: number; unreadable: string[] } {
  const domains: string[] = []
  const unreadable: string[] = []
  let count = 0
  if (value === undefined) return { domains, count, unreadable }
  for (const part of value.split(',', maxReportAddresses)) {
    const uri = part.trim()
    const scheme = uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase()
    const domain = scheme === 'mailto' ? mailtoDomain(uri.slice('mailto:'.length)) : undefined
    if (domain !== undefined) domains.push(domain)
    const isOther = /^[a-z][a-z\d+.-]*$/.test(scheme) && scheme !== 'mailto' && !/\s/.test(uri)
    if (domain !== undefined || isOther) count += 1
    else unreadable.push(uri)
  }
  return { domains, count, unreadable }
}

/** The domain of `local@domain`, in front of a size limit of the older rules (`!10m`) or of header fields (`?…`). */
function mailtoDomain(address: string): string | undefined {
  const [mailbox = ''] = address.split(/[?!]/, 1)
  const at = mailbox.lastIndexOf('@')
  const domain = mailbox.slice(at + 1).toLowerCase()
  return at > 0 && !/\s/.test(mailbox) && /^[\w.-]+$/.test(domain) ? domain : undefined
}
