import { canonicalAddress } from '../target/index.ts'
import { parseMacroString, type MacroString } from './macro-string.ts'
import { parseDomainSpec } from './parse-domain-spec.ts'
import type { SpfMechanism, SpfQualifier, SpfRecord, SpfSyntaxReason, SpfTerm } from './spf-record.ts'

/** No list that works is so long: it would not fit into most DNS answers. */
export const maxRecordCharacters = 16_384

const version = 'v=spf1'

/** Whether a TXT record is a permission list at all. Source: RFC 7208 §4.5. */
export function isSpfRecord(text: string): boolean {
  const start = text.slice(0, version.length + 1).toLowerCase()
  return start === version || start === `${version} `
}

/** Reads a permission list to its end, whatever is wrong on the way. Source: RFC 7208 §4.6, §5, §6 and appendix A. */
export function parseSpfRecord(raw: string): SpfRecord {
  const text = raw.slice(0, maxRecordCharacters)
  const record: SpfRecord = { text, mechanisms: [], faults: [] }
  if (raw.length > text.length) record.faults.push({ text: '', position: text.length, reason: 'tooLong' })
  for (const term of termsOf(text)) {
    const reason = readTerm(term, record)
    if (reason !== undefined) record.faults.push({ ...term, reason })
  }
  return record
}

const qualifiers = ['+', '-', '~', '?'] as const

/** Terms stand apart by spaces, and by nothing else. */
function termsOf(text: string): SpfTerm[] {
  const terms: SpfTerm[] = []
  let position = version.length
  for (const word of text.slice(version.length).split(' ')) {
    if (word !== '') terms.push({ text: word, position })
    position += word.length + 1
  }
  return terms
}

function readTerm(term: SpfTerm, record: SpfRecord): SpfSyntaxReason | undefined {
  if (isForeign(term.text)) return 'notAscii'
  const modifier = /^([a-z][\w.-]*)=/i.exec(term.text)
  if (modifier !== null) return readModifier(term, (modifier[1] ?? '').toLowerCase(), record)
  const mechanism = readMechanism(term)
  if (typeof mechanism === 'string') return mechanism
  record.mechanisms.push(mechanism)
  return undefined
}

function readModifier(term: SpfTerm, name: string, record: SpfRecord): SpfSyntaxReason | undefined {
  const value = term.text.slice(name.length + 1)
  // A modifier nobody knows is ignored, but it must be written as one. Source: RFC 7208 §6.
  if (name !== 'redirect' && name !== 'exp') {
    return parseMacroString(value, 'domain') === undefined ? 'badMacro' : undefined
  }
  const domain = parseDomainSpec(value)
  if (typeof domain === 'string') return domain
  if (record[name] !== undefined) return 'repeatedModifier'
  record[name] = { ...term, domain }
  return undefined
}

function readMechanism(term: SpfTerm): SpfMechanism | SpfSyntaxReason {
  const qualifier = qualifiers.find((sign) => term.text.startsWith(sign))
  const directive = term.text.slice(qualifier === undefined ? 0 : 1)
  const written = /^[a-z][\w.-]*/i.exec(directive)?.[0] ?? ''
  const name = written.toLowerCase()
  const rest = directive.slice(written.length)
  const base = { ...term, qualifier: qualifier ?? '+' }
  switch (name) {
    case 'all':
      return rest === '' ? { ...base, name: 'all' } : 'unexpectedText'
    case 'include':
    case 'exists': {
      const domain = readDomain(rest)
      if (domain === undefined) return 'badDomain'
      if (typeof domain === 'string') return domain
      return { ...base, name, domain }
    }
    case 'ptr': {
      const domain = readDomain(rest)
      if (typeof domain === 'string') return domain
      return { ...base, name: 'ptr', ...(domain !== undefined && { domain }) }
    }
    case 'a':
    case 'mx': {
      const prefixes = readPrefixes(rest)
      if (typeof prefixes === 'string') return prefixes
      const { before, prefix4 = 32, prefix6 = 128 } = prefixes
      const domain = readDomain(before)
      if (typeof domain === 'string') return domain
      return { ...base, name, ...(domain !== undefined && { domain }), prefix4, prefix6 }
    }
    case 'ip4':
    case 'ip6':
      return readNetwork(rest, base, name)
    default:
      return 'unknownMechanism'
  }
}

/** What stands behind the colon; undefined without one. */
function readDomain(rest: string): MacroString | SpfSyntaxReason | undefined {
  if (rest === '') return undefined
  return rest.startsWith(':') ? parseDomainSpec(rest.slice(1)) : 'unexpectedText'
}

function readPrefixes(rest: string): { before: string; prefix4?: number; prefix6?: number } | SpfSyntaxReason {
  const six = /\/\/(\d{1,4})$/.exec(rest)
  const withoutSix = six === null ? rest : rest.slice(0, six.index)
  const four = /\/(\d{1,4})$/.exec(withoutSix)
  const before = four === null ? withoutSix : withoutSix.slice(0, four.index)
  const prefix4 = four === null ? undefined : readPrefix(four[1] ?? '', 32)
  const prefix6 = six === null ? undefined : readPrefix(six[1] ?? '', 128)
  if (prefix4 === null || prefix6 === null) return 'badPrefix'
  return { before, ...(prefix4 !== undefined && { prefix4 }), ...(prefix6 !== undefined && { prefix6 }) }
}

function readNetwork(
  rest: string,
  base: SpfTerm & { qualifier: SpfQualifier },
  name: 'ip4' | 'ip6',
): SpfMechanism | SpfSyntaxReason {
  if (!rest.startsWith(':')) return 'badAddress'
  const [written = '', length, ...more] = rest.slice(1).split('/')
  const network = canonicalAddress(written)
  if (network === undefined || written.includes(':') !== (name === 'ip6')) return 'badAddress'
  const longest = name === 'ip4' ? 32 : 128
  const prefix = length === undefined ? longest : readPrefix(length, longest)
  return prefix === null || more.length > 0 ? 'badPrefix' : { ...base, name, network, prefix }
}

function readPrefix(text: string, longest: number): number | null {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= longest ? Number(text) : null
}

/**
 * Records reach us as safe text, in which a byte that cannot be shown stands as `\xNN` or `\u{N}`: neither may be in a
 * list. Source: RFC 7208 §3.1.
 */
function isForeign(text: string): boolean {
  return /[^\x21-\x7e]/.test(text) || /\\x[\da-f]{2}|\\u\{/.test(text)
}
