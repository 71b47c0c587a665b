import type { StoredRun } from '../store/read-runs.ts'

/**
 * The same value without anybody's name before an @: `laura@fabrikam.example` as `l•••@fabrikam.example`, in every
 * string at any depth. What was typed around the address of a target goes with it (“Laura B. <laura@…>”), and the
 * recipient's local part alone is hidden where a server's words repeat it.
 */
export function redactRecipients(value: unknown): unknown {
  return redact(value, secretsOf(value, { typed: new Map(), localParts: new Set() }))
}

/** The same for the pieces of one run, which do not say themselves whom it was about. */
export function makeRedactor({ options }: Pick<StoredRun, 'options'>): <T>(value: T) => T {
  const secrets = secretsOf(options, { typed: new Map(), localParts: new Set() })
  // The shape stays; only letters in strings change.
  return <T>(value: T) => redact(value, secrets) as T
}

/** A mail address with only the first letter of its local part. */
export function redactAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at === -1 ? address : `${[...address][0] ?? ''}${hidden}${address.slice(at)}`
}

const hidden = '•••'
const maxDepth = 64
/** A shorter one is part of too many words to be told from them. */
const minLocalPartLength = 3

interface Secrets {
  /** What was typed as a target, and what is shown in its place. */
  typed: Map<string, string>
  /** In lower case. */
  localParts: Set<string>
}

function secretsOf(value: unknown, secrets: Secrets, depth = 0): Secrets {
  if (typeof value === 'string') {
    const [, localPart] = /^RCPT TO:<([^@>]+)@/i.exec(value) ?? []
    if (localPart !== undefined) addLocalPart(secrets, localPart)
    return secrets
  }
  if (typeof value !== 'object' || value === null || depth > maxDepth) return secrets
  if ('mailAddress' in value && typeof value.mailAddress === 'string') {
    const { mailAddress } = value
    if ('input' in value && typeof value.input === 'string') secrets.typed.set(value.input, redactAddress(mailAddress))
    addLocalPart(secrets, mailAddress.slice(0, mailAddress.lastIndexOf('@')))
  }
  // Whom a notice is about: its server may name the mailbox without its domain.
  if ('recipient' in value && typeof value.recipient === 'string') {
    addLocalPart(secrets, value.recipient.slice(0, Math.max(0, value.recipient.lastIndexOf('@'))))
  }
  for (const member of Object.values(value)) secretsOf(member, secrets, depth + 1)
  return secrets
}

function addLocalPart({ localParts }: Secrets, localPart: string): void {
  if ([...localPart].length >= minLocalPartLength) localParts.add(localPart.toLowerCase())
}

function redact(value: unknown, secrets: Secrets, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets)
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((member) => redact(member, secrets, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redact(member, secrets, depth + 1)]))
}

function redactText(text: string, { typed, localParts }: Secrets): string {
  const whole = typed.get(text) ?? typed.get(text.trim())
  if (whole !== undefined) return whole
  const redacted = withoutAddresses(text)
  // Words of servers have spaces in them; codes and ids, which must stay what they are, have none.
  if (localParts.size === 0 || !/\s/.test(redacted)) return redacted
  return withoutLocalParts(redacted, localParts)
}

const addressCharacter = /[^\s<>()[\]:;,"@\\]/u
const nameCharacter = /[\p{L}\p{N}]/u

/** Walks from each @ to the left, so that a long text without spaces costs no more than a short one. */
function withoutAddresses(text: string): string {
  let shown = ''
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (!nameCharacter.test(text[at + 1] ?? '') && text[at + 1] !== '[') continue
    const start = startOfLocalPart(text, at, from)
    if (start === at) continue
    shown += text.slice(from, start) + firstLetter(text.slice(start, at)) + hidden
    from = at
  }
  return shown + text.slice(from)
}

function startOfLocalPart(text: string, at: number, from: number): number {
  if (text[at - 1] === '"') {
    const quote = text.lastIndexOf('"', at - 2)
    return quote >= from ? quote : at
  }
  let start = at
  while (start > from && addressCharacter.test(text[start - 1] ?? '')) start--
  return start
}

function firstLetter(localPart: string): string {
  const [first = '', second = ''] = localPart
  return first === '"' ? second : first
}

function withoutLocalParts(text: string, localParts: Set<string>): string {
  return text.replaceAll(/[\p{L}\p{N}][\p{L}\p{N}._+-]*/gu, (word) => {
    const bare = word.replace(/[._+-]+$/, '')
    if (!localParts.has(bare.toLowerCase())) return word
    return `${firstLetter(bare)}${hidden}${word.slice(bare.length)}`
  })
}
