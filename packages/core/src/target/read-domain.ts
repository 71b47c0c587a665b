import { decodePunycode } from './decode-punycode.ts'
import { mixesScripts } from './mixes-scripts.ts'
import { addressOfReverseName, isReverseName } from './reverse-name.ts'
import { isRefusedName } from './special-names.ts'
import type { TargetNote, TargetPolicy, TargetProblem } from './target.ts'
import { hasHidden } from './visible-text.ts'

export type ReadDomain =
  { ok: true; domain: string; domainUnicode?: string; notes: TargetNote[] } | { ok: false; problem: TargetProblem }

/** Source: RFC 1035 §2.3.4: 63 octets a label, 255 on the wire, which are 253 characters. */
const maxLabelLength = 63
const maxNameLength = 253
const maxLabels = 127

/** Dots of other scripts and widths. Source: UTS 46 §2.3; U+2024 and U+FE52 by their compatibility mapping. */
const dots = /[\u3002\uff0e\uff61\u2024\ufe52]/g
/** What UTS 46 maps to nothing: soft hyphens, zero-width spaces and the like, which pasted text is full of. */
const ignored = /[\u00ad\u200b\u2060\ufeff]|[\ufe00-\ufe0f]/g
const joiners = /[\u200c\u200d]/

/** Present in browsers and Node alike; only this of it is used here. */
declare const URL: new (text: string) => { hostname: string }

/**
 * The text as the name of a domain: lower-case A-labels without the final dot (UTS 46, nontransitional).
 * Refuses what can't stand in the public DNS, naming the label it is about. Expects trimmed text.
 */
export function readDomain(text: string, policy: TargetPolicy): ReadDomain {
  const dotted = text.replace(dots, '.').replace(ignored, '')
  const name = dotted.endsWith('.') ? dotted.slice(0, -1) : dotted
  // Joiners are part of some names; whether they may stand where they do is the mapping's business.
  if (hasHidden(name.replaceAll(/[\u200c\u200d]/g, ''))) return refuse('hidden-characters', text)
  if (/\s/.test(name)) return refuse('has-space', text)
  if (/["'<>()[\]{}|\\^`~!@#$%&+=:;,?/]/.test(name)) return refuse('bad-characters', text)
  const typed = name.normalize('NFC').split('.')
  if (typed.length > maxLabels) return refuse('name-too-long', text)
  const labels: string[] = []
  for (const label of typed) {
    if (label === '') return refuse('empty-label', text)
    // What a label becomes is never shorter than its characters are many.
    if ([...label].length > maxLabelLength) return refuse('label-too-long', label)
    const ascii = toAsciiLabel(label)
    if (ascii === undefined) return refuse(joiners.test(label) ? 'hidden-characters' : 'bad-idn', label)
    labels.push(ascii)
  }
  const problem = findLabelProblem(labels) ?? findNameProblem(labels.join('.'), policy)
  if (problem) return { ok: false, problem }
  const domain = labels.join('.')
  const unicodeLabels = labels.map(toUnicodeLabel)
  const domainUnicode = unicodeLabels.join('.')
  const notes: TargetNote[] = []
  if (dotted.endsWith('.')) notes.push('final-dot')
  if (domainUnicode !== domain) notes.push('idn')
  else if (name !== domain && name.toLowerCase() === domain) notes.push('lower-cased')
  if (unicodeLabels.some(mixesScripts)) notes.push('mixed-scripts')
  return domainUnicode === domain ? { ok: true, domain, notes } : { ok: true, domain, domainUnicode, notes }
}

function findLabelProblem(labels: string[]): TargetProblem | undefined {
  for (const label of labels) {
    if (label.length > maxLabelLength) return { code: 'label-too-long', subject: label }
    if (label.startsWith('_')) return { code: 'service-label', subject: label }
    if (!/^[a-z0-9-]+$/.test(label)) return { code: 'bad-label', subject: label }
    if (label.startsWith('-') || label.endsWith('-')) return { code: 'label-hyphen', subject: label }
  }
  return undefined
}

function findNameProblem(name: string, policy: TargetPolicy): TargetProblem | undefined {
  if (name.length > maxNameLength) return { code: 'name-too-long', subject: name }
  if (isReverseName(name)) return { code: 'reverse-name', subject: addressOfReverseName(name) ?? '' }
  if (isRefusedName(name, policy.allowedNames)) return { code: 'not-public', subject: name }
  if (!name.includes('.')) return { code: 'no-dot', subject: name }
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return /^(?:[0-9]+|0x[0-9a-f]*)$/.test(ending) ? { code: 'numeric-ending', subject: ending } : undefined
}

/** A label as it goes over the wire, or undefined when UTS 46 does not allow it. */
function toAsciiLabel(label: string): string | undefined {
  const isAscii = /^[\x21-\x7e]+$/.test(label)
  if (isAscii && !/^xn--/i.test(label)) return label.toLowerCase()
  const ascii = mapToAscii(label)
  if (ascii === undefined || !ascii.startsWith('xn--')) return ascii
  const unicode = decodePunycode(ascii.slice(4))
  return unicode !== undefined && mapToAscii(unicode) === ascii ? ascii : undefined
}

function toUnicodeLabel(label: string): string {
  return label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label
}

/** URL reads a host that ends in a number as an address; a letter behind it keeps it a name. */
function mapToAscii(label: string): string | undefined {
  try {
    const { hostname } = new URL(`http://${label}.x`)
    const mapped = hostname.endsWith('.x') ? hostname.slice(0, -2) : ''
    return mapped === '' || mapped.includes('.') ? undefined : mapped
  } catch {
    return undefined
  }
}

function refuse(code: TargetProblem['code'], subject: string): ReadDomain {
  return { ok: false, problem: { code, subject } }
}
