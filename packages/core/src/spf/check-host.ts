import { matchMechanism, type Match } from './match-mechanism.ts'
import { readPolicy } from './read-policy.ts'
import type { SpfNode, SpfNodeTerm, SpfProblem } from './spf-evaluation.ts'
import type { SpfMechanism, SpfModifier, SpfQualifier, SpfRecord, SpfResult, SpfTerm } from './spf-record.ts'
import type { Asking } from './spf-question.ts'
import type { SpfWalk } from './spf-walk.ts'

export interface HostOutcome {
  result: SpfResult
  node: SpfNode
  matched?: SpfTerm & { domain: string }
  problem?: SpfProblem
  /** The explanation that holds for this result, and the domain it is expanded for. */
  exp?: { modifier: SpfModifier; domain: string }
}

const resultOf: Record<SpfQualifier, SpfResult> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' }

/** The function check_host() of RFC 7208 §4 for one domain; `above` are the domains whose lists led here. */
export function* checkHost(walk: SpfWalk, domain: string, above: string[]): Asking<HostOutcome> {
  const policy = yield* readPolicy(domain)
  switch (policy.kind) {
    case 'none':
      return { result: 'none', node: { domain, record: null, result: 'none', terms: [] } }
    case 'failed':
      return withoutRecord({ code: 'lookup-failed', domain, target: domain, failure: policy.failure })
    case 'several':
      return withoutRecord({ code: 'several', domain, count: policy.count })
    case 'record':
      return yield* evaluateRecord(walk, policy.record, { domain, above: [...above, domain] })
  }
}

/** Where the evaluation of a record stands. */
interface Place {
  domain: string
  /** The domains whose lists are being evaluated, this one last. */
  above: string[]
}

function* evaluateRecord(walk: SpfWalk, record: SpfRecord, place: Place): Asking<HostOutcome> {
  const { domain } = place
  const terms: SpfNodeTerm[] = []
  const end = (result: SpfResult, more: Omit<HostOutcome, 'result' | 'node'> = {}): HostOutcome => ({
    ...more,
    result,
    node: { domain, record: record.text, result, terms },
  })
  const [fault] = record.faults
  if (fault !== undefined) {
    const { text, position, reason } = fault
    return end('permerror', { problem: { code: 'syntax', domain, term: { text, position }, reason } })
  }

  for (const mechanism of record.mechanisms) {
    const match =
      mechanism.name === 'include'
        ? yield* matchInclude(walk, mechanism, place)
        : yield* matchMechanism(walk, mechanism, domain)
    note(terms, mechanism, match, walk)
    if (match.problem !== undefined) return end(errorOf(match.problem), { problem: match.problem })
    if (!match.isMatch) continue
    const { text, position } = mechanism
    const exp = record.exp === undefined ? {} : { exp: { modifier: record.exp, domain } }
    return end(resultOf[mechanism.qualifier], { matched: { text, position, domain }, ...exp })
  }
  return record.redirect === undefined ? end('neutral') : yield* follow(walk, record.redirect, { place, terms, end })
}

/** An include matches when its list says pass; its other verdicts mean no match here. Source: RFC 7208 §5.2. */
function* matchInclude(walk: SpfWalk, mechanism: SpfModifier, place: Place): Asking<Match> {
  const { child, outcome, problem } = yield* enterList(walk, mechanism, place)
  const inner = problem ?? outcome?.problem
  return {
    isMatch: outcome?.result === 'pass',
    isVoid: false,
    ...(inner !== undefined && { problem: inner }),
    ...(child !== undefined && { child }),
  }
}

/** The list of another domain in place of the rest of this one. Source: RFC 7208 §6.1. */
function* follow(
  walk: SpfWalk,
  redirect: SpfModifier,
  { place, terms, end }: { place: Place; terms: SpfNodeTerm[]; end: (result: SpfResult, more?: object) => HostOutcome },
): Asking<HostOutcome> {
  const entered = yield* enterList(walk, redirect, place)
  note(terms, redirect, { isMatch: false, isVoid: false, ...entered }, walk)
  if (entered.problem !== undefined) return end(errorOf(entered.problem), { problem: entered.problem })
  const { result, matched, problem, exp } = entered.outcome
  return end(result, { ...(matched && { matched }), ...(problem && { problem }), ...(exp && { exp }) })
}

type Entered = { child?: SpfNode } & (
  { problem: SpfProblem; outcome?: undefined } | { outcome: HostOutcome; problem?: undefined }
)

/** Evaluates the list that an include or redirect leads to. That there is none is an error of the list that leads there. */
function* enterList(walk: SpfWalk, link: SpfModifier, { domain, above }: Place): Asking<Entered> {
  const { text, position } = link
  const at = { domain, term: { text, position } }
  if (!walk.spend()) return { problem: { code: 'lookup-limit', ...at } }
  const target = yield* walk.target(link.domain, domain)
  if (target === undefined) return { problem: { code: 'include-missing', ...at, target: '' } }
  if (above.includes(target)) return { problem: { code: 'loop', ...at, target } }
  const outcome = yield* checkHost(walk, target, above)
  const child = outcome.node
  if (outcome.result === 'none') return { child, problem: { code: 'include-missing', ...at, target } }
  return { child, outcome }
}

function note(terms: SpfNodeTerm[], term: SpfMechanism | SpfModifier, match: Match, walk: SpfWalk): void {
  const isFree = 'name' in term && (term.name === 'all' || term.name === 'ip4' || term.name === 'ip6')
  if (isFree && !match.isMatch) return
  const { text, position } = term
  const { isMatch, isVoid, child } = match
  terms.push({ text, position, isMatch, isVoid, lookups: walk.lookups, ...(child !== undefined && { child }) })
}

function withoutRecord(problem: SpfProblem): HostOutcome {
  const result = errorOf(problem)
  return { result, problem, node: { domain: problem.domain, record: null, result, terms: [] } }
}

function errorOf({ code }: SpfProblem): SpfResult {
  return code === 'lookup-failed' ? 'temperror' : 'permerror'
}
