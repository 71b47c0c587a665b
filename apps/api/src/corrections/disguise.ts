import { randomBytes } from 'node:crypto'
import type { CorrectedRun } from '@waypost/contract'
import type { AnyFact, BounceNotice } from '@waypost/core/facts'
import { DisguiseAddress } from './disguise-address.ts'
import { DisguiseName } from './disguise-name.ts'

/** What is shown of a run: whom it was about, what was observed, and what a person wrote about it. */
export type Disguised = Pick<CorrectedRun, 'target' | 'sender' | 'facts' | 'because'>

const minLocalPartLength = 3

/**
 * The same observations about nobody in particular: other names, addresses, mailboxes, keys and hashes, equal where the
 * real ones are equal. What rules know, such as names of large providers, stays. Words that a server or a person wrote
 * freely are kept but for those names.
 */
export function disguise(real: Disguised): Disguised {
  const addresses = new DisguiseAddress(randomBytes(32))
  const lists = real.facts.flatMap(({ name, subject }) => (name.startsWith('blocklist.') ? [subject.name] : []))
  const names = new DisguiseName(lists)
  const hashes = new Map<string, string>()
  const spelled = spellings(real, addresses)
  const notices = real.facts.flatMap((fact) =>
    fact.name === 'bounce.notice' && fact.observed.ok ? [fact.observed.value] : [],
  )
  const mailboxes = [real.target.mailAddress, ...notices.map(({ recipient }) => recipient)].flatMap(
    (address) => mailboxPattern(address) ?? [],
  )
  const hosts = officeHosts(notices)

  const whole = (text: string): string => {
    const host = hosts.get(text.toLowerCase())
    if (host !== undefined) return host
    let shown = text.replaceAll(/\bp=\s{0,9}([A-Za-z0-9+/]{40,}={0,2})/g, (_all, key: string) => `p=${otherKey(key)}`)
    shown = shown.replaceAll(/\b(?:[0-9a-f]{128}|[0-9a-f]{64})\b/g, (hash) => {
      const known = hashes.get(hash) ?? String(hashes.size + 1).padStart(hash.length, '0')
      hashes.set(hash, known)
      return known
    })
    for (const [form, other] of spelled) shown = shown.replaceAll(form, other)
    shown = shown.replaceAll(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g, (one) => addresses.address(one))
    shown = shown.replaceAll(/(?<=^|[^0-9a-z:]|ip6:)(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![0-9a-z:])/gi, (one) =>
      addresses.address(one),
    )
    shown = shown.replaceAll(reverseZone, (_all, labels: string, family: string) =>
      otherZone(labels, family, addresses),
    )
    shown = shown.replaceAll(/[\p{L}\p{N}.!#$%&'*+/?^_`{|}~-]{1,64}@(?=[\p{L}\p{N}-]{1,63}\.)/gu, 'someone@')
    return shown.replaceAll(/(?<![\w-])(?:[\w*-]{1,63}\.){1,40}[a-z][a-z0-9-]{1,62}(?![\w-])/gi, (name) =>
      names.name(name),
    )
  }
  const words = (text: string): string => {
    // Codes have no blanks in them and stay what they are.
    if (!/\s/.test(text)) return text
    const nameless = mailboxes.reduce((shown, mailbox) => shown.replaceAll(mailbox, 'someone'), text)
    return nameless.replaceAll(/[\p{L}\p{N}][\p{L}\p{N}_+-]*/gu, (word) => {
      const lower = word.toLowerCase()
      return hosts.get(lower) ?? names.words.get(lower) ?? word
    })
  }
  const change = <Value>(value: Value, how: (text: string) => string): Value => deep(value, how) as Value
  const { domainUnicode: _unicode, ...target } = real.target
  const input = target.mailAddress ?? target.domain ?? target.ip ?? ''
  // Names first, everywhere: only then all words are known by which somebody may be called.
  const named = change({ ...real, target: { ...target, input }, facts: real.facts.map(bare) }, whole)
  const shown = change(named, words)
  return { ...shown, facts: shown.facts.map((fact, index) => ({ ...real.facts[index], ...fact }) as AnyFact) }
}

/** What is a fact's own: its name and time say nothing of anybody. */
function bare({ subject, observed }: AnyFact): Pick<AnyFact, 'subject' | 'observed'> {
  return { subject, observed }
}

function deep(value: unknown, how: (text: string) => string): unknown {
  if (typeof value === 'string') return how(value)
  if (Array.isArray(value)) return value.map((one) => deep(one, how))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, how)]))
}

const reverseZone = /((?:[0-9a-f]{1,3}(?:[/-]\d{1,3})?\.)+)(in-addr|ip6)\.arpa/gi

/** A reverse name or zone; what comes before the octets, as in RFC 2317, stays. */
function otherZone(text: string, family: string, addresses: DisguiseAddress): string {
  const labels = text.split('.').slice(0, -1)
  if (family === 'ip6') {
    const nibbles = labels.toReversed()
    const isWhole = nibbles.length >= 8 && nibbles.every((nibble) => nibble.length === 1)
    return `${(isWhole ? addresses.nibbles(nibbles).toReversed() : labels).join('.')}.ip6.arpa`
  }
  const from = labels.findLastIndex((label) => !/^\d+$/.test(label)) + 1
  const octets = labels.slice(from).toReversed().map(Number)
  const isPublic =
    addresses.address([...octets, 1, 1, 1].slice(0, 4).join('.')) !== [...octets, 1, 1, 1].slice(0, 4).join('.')
  const hidden = isPublic ? addresses.octets(octets).toReversed().map(String) : labels.slice(from)
  return `${[...labels.slice(0, from), ...hidden].join('.')}.in-addr.arpa`
}

/** How host names spell the addresses that occur, and how they spell the others: `203-0-113-5`, `5.113.0.203.`. */
function spellings(real: Disguised, addresses: DisguiseAddress): Map<string, string> {
  const found = new Set(JSON.stringify(real).match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g) ?? [])
  const forms = new Map<string, string>()
  for (const address of found) {
    const other = addresses.address(address)
    if (other === address) continue
    const [octets, others] = [address.split('.'), other.split('.')]
    const reversed = { octets: octets.toReversed(), others: others.toReversed() }
    forms.set(octets.join('-'), others.join('-'))
    forms.set(reversed.octets.join('-'), reversed.others.join('-'))
    forms.set(`${reversed.octets.join('.')}._`, `${reversed.others.join('.')}._`)
  }
  return forms
}

/** Servers of an office, which notices name without a domain, such as `EXCH-BERLIN`; and what stands for them. */
function officeHosts(notices: Pick<BounceNotice, 'reportingMta' | 'remoteMta'>[]): Map<string, string> {
  const found = notices
    .flatMap(({ reportingMta, remoteMta }) => [reportingMta, remoteMta])
    .flatMap((name) => (name === undefined || name.includes('.') || name.includes(':') ? [] : [name.toLowerCase()]))
  return new Map([...new Set(found)].map((name, index) => [name, `host${index + 1}`]))
}

/** Where the part before the @ stands alone. A short one is part of too many words to be told from them. */
function mailboxPattern(mailAddress = ''): RegExp | undefined {
  const localPart = mailAddress.slice(0, Math.max(0, mailAddress.lastIndexOf('@')))
  if (localPart.length < minLocalPartLength) return undefined
  const escaped = localPart.replaceAll(/[^\p{L}\p{N}_]/gu, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}.+-])${escaped}(?![\\p{L}\\p{N}+-])`, 'giu')
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** The head of an RSA key says how long it is, its end what it is raised to. */
const headCharacters = 48
const endCharacters = 12

/** A key of the same kind and length that is nobody's. */
function otherKey(key: string): string {
  const isShort = key.length < 100
  return [...key]
    .map((letter, index) => {
      const isFrame = isShort ? index > 40 : index < headCharacters || index >= key.length - endCharacters
      const at = base64.indexOf(letter)
      return isFrame || at === -1 ? letter : (base64[(at + 7 + (index % 41)) % 64] ?? letter)
    })
    .join('')
}
