import { expandMacros, type MacroValues } from './expand-macros.ts'
import type { MacroString } from './macro-string.ts'
import type { SpfIdentity } from './read-identity.ts'
import type { SpfAddress } from './spf-address.ts'
import { spfLimits, type SpfRequest } from './spf-evaluation.ts'
import { look, type Asking } from './spf-question.ts'
import { shortenName, targetName } from './target-name.ts'

const longestMacroValue = 1_024

/** What one evaluation carries through all its records: who sends, what it has spent, what it has learnt. */
export class SpfWalk {
  lookups = 0
  voidLookups = 0
  readonly address: SpfAddress
  readonly #request: SpfRequest
  readonly #identity: SpfIdentity
  #ptrNames: string[] | undefined
  readonly #validNames = new Map<string, boolean>()

  constructor(request: SpfRequest, address: SpfAddress, identity: SpfIdentity) {
    this.#request = request
    this.address = address
    this.#identity = identity
  }

  /** Counts a term that costs a lookup; false when it was one too many. */
  spend(): boolean {
    this.lookups += 1
    return this.lookups <= spfLimits.lookups
  }

  /** Counts a question that found nothing; false when it was one too many. */
  spendVoid(): boolean {
    this.voidLookups += 1
    return this.voidLookups <= spfLimits.voidLookups
  }

  /** The name that a term is about; undefined when it can be no name, and then the term matches nothing. */
  *target(domain: MacroString | undefined, current: string): Asking<string | undefined> {
    if (domain === undefined) return current
    return targetName(shortenName(yield* this.expand(domain, current, 'right')))
  }

  *expand(parts: MacroString, current: string, keepEnd: 'left' | 'right'): Asking<string> {
    const { localPart, domain } = this.#identity
    const usesName = parts.some((part) => 'letter' in part && part.letter === 'p')
    const values: MacroValues = {
      s: `${localPart}@${domain}`,
      l: localPart,
      o: domain,
      d: current,
      i: this.address.dotted,
      p: usesName ? yield* this.#validName(current) : '',
      h: this.#request.helo,
      v: this.address.family,
      c: this.address.readable,
      r: this.#request.receiver ?? 'unknown',
      t: String(this.#request.timestampSeconds ?? 0),
    }
    for (const letter of ['s', 'l', 'o', 'h'] as const) values[letter] = values[letter].slice(0, longestMacroValue)
    return expandMacros(parts, values, keepEnd)
  }

  /** The reverse names of the address, ten at most; empty also when they could not be asked for. */
  *ptrNames(): Asking<string[]> {
    if (this.#ptrNames === undefined) {
      const looked = yield* look(this.address.reverseName, 'PTR')
      this.#ptrNames = looked.ok ? looked.records.slice(0, spfLimits.ptrNames) : []
    }
    return this.#ptrNames
  }

  /** Whether a reverse name leads back to the address. Source: RFC 7208 §5.5. */
  *leadsBack(name: string): Asking<boolean> {
    const known = this.#validNames.get(name)
    if (known !== undefined) return known
    const looked = yield* look(name, this.address.questionType)
    const isValid = looked.ok && looked.records.some((record) => this.address.isSame(record))
    this.#validNames.set(name, isValid)
    return isValid
  }

  /** The macro `p`: a name that leads back, the domain itself before names below it before others. */
  *#validName(current: string): Asking<string> {
    const valid: string[] = []
    for (const name of yield* this.ptrNames()) if (yield* this.leadsBack(name)) valid.push(name)
    return (
      valid.find((name) => name === current) ?? valid.find((name) => isBelow(name, current)) ?? valid[0] ?? 'unknown'
    )
  }
}

/** Whether a name ends in another, label by label. */
export function isBelow(name: string, parent: string): boolean {
  return name.endsWith(`.${parent}`)
}
