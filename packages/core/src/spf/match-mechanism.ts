import type { FailureCode } from '../facts/index.ts'
import { spfLimits, type SpfNode, type SpfProblem } from './spf-evaluation.ts'
import type { SpfMechanism } from './spf-record.ts'
import { look, type Asking } from './spf-question.ts'
import { isBelow, type SpfWalk } from './spf-walk.ts'

export interface Match {
  isMatch: boolean
  isVoid: boolean
  problem?: SpfProblem
  child?: SpfNode
}

type Costly<Name extends SpfMechanism['name']> = Extract<SpfMechanism, { name: Name }>

const noMatch: Match = { isMatch: false, isVoid: false }

/** Whether a mechanism of a domain's list is about the address. Source: RFC 7208 §5. */
export function* matchMechanism(
  walk: SpfWalk,
  mechanism: Exclude<SpfMechanism, { name: 'include' }>,
  domain: string,
): Asking<Match> {
  switch (mechanism.name) {
    case 'all':
      return { ...noMatch, isMatch: true }
    case 'ip4':
    case 'ip6': {
      const { network, prefix } = mechanism
      return { ...noMatch, isMatch: walk.address.isIn(network, { prefix4: prefix, prefix6: prefix }) }
    }
    case 'a':
    case 'mx':
    case 'ptr':
    case 'exists': {
      const { text, position } = mechanism
      const at = { domain, term: { text, position } }
      if (!walk.spend()) return { ...noMatch, problem: { code: 'lookup-limit', ...at } }
      const target = yield* walk.target(mechanism.domain, domain)
      if (target === undefined) return noMatch
      const found = yield* findAddress(walk, mechanism, target)
      if (found.kind === 'failed') {
        const { failure } = found
        return { ...noMatch, problem: { code: 'lookup-failed', ...at, target: found.name, failure } }
      }
      if (found.kind === 'too-many') return { ...noMatch, problem: { code: 'mx-limit', ...at } }
      const isVoid = found.kind === 'void'
      if (isVoid && !walk.spendVoid()) return { isMatch: false, isVoid, problem: { code: 'void-lookups', ...at } }
      return { isMatch: found.kind === 'match', isVoid }
    }
  }
}

type Found = { kind: 'match' | 'other' | 'void' | 'too-many' } | { kind: 'failed'; name: string; failure: FailureCode }

function findAddress(walk: SpfWalk, mechanism: Costly<'a' | 'mx' | 'ptr' | 'exists'>, target: string): Asking<Found> {
  switch (mechanism.name) {
    case 'a':
      return findInAddresses(walk, mechanism, target)
    case 'mx':
      return findInMailServers(walk, mechanism, target)
    case 'ptr':
      return findInReverseNames(walk, target)
    case 'exists':
      return findExistence(target)
  }
}

function* findInAddresses(walk: SpfWalk, mechanism: Costly<'a' | 'mx'>, name: string): Asking<Found> {
  const looked = yield* look(name, walk.address.questionType)
  if (!looked.ok) return { kind: 'failed', name, failure: looked.failure }
  if (looked.records.length === 0) return { kind: 'void' }
  return { kind: looked.records.some((address) => walk.address.isIn(address, mechanism)) ? 'match' : 'other' }
}

/** A mail server without an address is no void lookup of the term: that was the question for its MX records. */
function* findInMailServers(walk: SpfWalk, mechanism: Costly<'mx'>, name: string): Asking<Found> {
  const looked = yield* look(name, 'MX')
  if (!looked.ok) return { kind: 'failed', name, failure: looked.failure }
  if (looked.records.length === 0) return { kind: 'void' }
  for (const [index, record] of looked.records.entries()) {
    if (index >= spfLimits.mxHosts) return { kind: 'too-many' }
    const host = record.slice(record.indexOf(' ') + 1)
    if (host === '' || host === '.') continue
    const found = yield* findInAddresses(walk, mechanism, host)
    if (found.kind === 'match' || found.kind === 'failed') return found
  }
  return { kind: 'other' }
}

/** A reverse name that could not be looked up matches nothing, and is no error. Source: RFC 7208 §5.5. */
function* findInReverseNames(walk: SpfWalk, target: string): Asking<Found> {
  const names = yield* walk.ptrNames()
  if (names.length === 0) return { kind: 'void' }
  for (const name of names) {
    if (name !== target && !isBelow(name, target)) continue
    if (yield* walk.leadsBack(name)) return { kind: 'match' }
  }
  return { kind: 'other' }
}

/** An IPv4 address, whatever family sends. Source: RFC 7208 §5.7. */
function* findExistence(name: string): Asking<Found> {
  const looked = yield* look(name, 'A')
  if (!looked.ok) return { kind: 'failed', name, failure: looked.failure }
  return { kind: looked.records.length > 0 ? 'match' : 'void' }
}
