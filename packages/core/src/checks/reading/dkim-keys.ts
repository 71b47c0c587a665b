import type { FactReader, FailureCode } from '../../facts/index.ts'
import { isMeantAsDkimKey, parseDkimKey, type DkimKey } from '../../parse/index.ts'

/** What stands at one selector. `missing`: nothing, or nothing that is meant as a key. */
export type KeyReading =
  | DkimKey
  | { kind: 'missing' }
  /** Several keys: receivers take any of them. Source: RFC 6376 §3.6.2.2. */
  | { kind: 'several' }
  | { kind: 'failed'; failure: FailureCode }

export interface ReadKey {
  selector: string
  /** Where it stands. */
  name: string
  /** Undefined while nobody looked. */
  reading: KeyReading | undefined
}

export interface DkimKeys {
  domain: string
  /** True when the selectors were named for this check: then each of them is expected to hold a key. */
  isNamed: boolean
  providers: string[]
  keys: ReadKey[]
}

/** Smaller RSA keys count for nothing. Source: RFC 8301 §3.2. */
export const minRsaBits = 1_024

/** The keys of the sender's domain, or undefined when nobody looked for any. */
export function readDkimKeys(facts: FactReader): DkimKeys | undefined {
  const [fact] = facts.all('dkim.selectors')
  if (!fact?.observed.ok) return undefined
  const { selectors, source, providers } = fact.observed.value
  const domain = fact.subject.name
  const keys = selectors.map((selector): ReadKey => {
    const name = `${selector}._domainkey.${domain}`
    return { selector, name, reading: readKey(facts, name) }
  })
  return { domain, isNamed: source === 'named', providers, keys }
}

/** True for a key with which a receiver can't prove a signature. */
export function isUseless(reading: KeyReading): boolean {
  switch (reading.kind) {
    case 'missing':
    case 'revoked':
    case 'invalid':
      return true
    case 'key':
      return reading.bits !== undefined && reading.bits < minRsaBits
    case 'several':
    case 'failed':
      return false
  }
}

function readKey(facts: FactReader, name: string): KeyReading | undefined {
  const observed = facts.one('dkim.key', { kind: 'domain', name })?.observed
  if (observed === undefined) return undefined
  if (!observed.ok) return { kind: 'failed', failure: observed.failure }
  const [text, ...others] = observed.value.records.filter(isMeantAsDkimKey)
  if (text === undefined) return { kind: 'missing' }
  return others.length > 0 ? { kind: 'several' } : parseDkimKey(text)
}
