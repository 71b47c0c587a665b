import { dependsOnSender } from './expand-macros.ts'
import { publishedTarget } from './published-target.ts'
import { readPolicy, type Policy } from './read-policy.ts'
import type { SpfProblem } from './spf-evaluation.ts'
import type { SpfMechanism, SpfModifier, SpfRecord } from './spf-record.ts'
import { look, type Asking } from './spf-question.ts'

/** A list whose terms come to more is counted no further. */
export const maxSurveyedLookups = 20

/** A whole permission list and all that it leads to, as it is published, whoever sends. */
export interface SpfSurvey {
  domain: string
  /** null: there is none, or more than one, or it could not be asked for. */
  record: SpfRecord | null
  /** How many terms cost a lookup in all lists together; at most one above `maxSurveyedLookups`. */
  lookups: number
  /** The names that terms lead to and that hold nothing, each once. */
  voidNames: string[]
  /** What is wrong, in the order in which it is met; `none` of the domain itself is no fault. */
  faults: SpfProblem[]
  /** Lists that use the mechanism `ptr`. */
  ptrDomains: string[]
  /** Every list that was read. */
  lists: SurveyedList[]
}

export interface SurveyedList {
  domain: string
  record: SpfRecord
  /** How it counts: an include under `-` does not open anything. */
  isGranting: boolean
  /** It decides in the end for the domain: the domain's own, or the last one by redirect. */
  isDeciding: boolean
}

/**
 * Reads a whole permission list without a sender: nothing matches, nothing ends early, and names that depend on who
 * sends are counted but not asked. Bounded by `maxSurveyedLookups`.
 */
export function* surveySpf(domain: string): Asking<SpfSurvey> {
  const survey: SpfSurvey = { domain, record: null, lookups: 0, voidNames: [], faults: [], ptrDomains: [], lists: [] }
  const policy = yield* readPolicy(domain)
  if (policy.kind === 'record') survey.record = policy.record
  yield* readOn(survey, policy, { domain, above: [], isGranting: true, isDeciding: true })
  return survey
}

interface Place {
  domain: string
  above: string[]
  isGranting: boolean
  isDeciding: boolean
}

function* readOn(survey: SpfSurvey, policy: Policy, place: Place): Asking<void> {
  const { domain } = place
  if (policy.kind === 'failed') {
    survey.faults.push({ code: 'lookup-failed', domain, target: domain, failure: policy.failure })
  }
  if (policy.kind === 'several') survey.faults.push({ code: 'several', domain, count: policy.count })
  if (policy.kind !== 'record') return
  const { record } = policy
  const hasAll = record.mechanisms.some(({ name }) => name === 'all')
  const { isGranting } = place
  const isDeciding = place.isDeciding && (hasAll || record.redirect === undefined)
  survey.lists.push({ domain, record, isGranting, isDeciding })
  for (const { text, position, reason } of record.faults) {
    survey.faults.push({ code: 'syntax', domain, term: { text, position }, reason })
  }
  const here = { ...place, above: [...place.above, domain] }
  for (const mechanism of record.mechanisms) {
    // What stands behind `all` is never reached. Source: RFC 7208 §5.1.
    if (mechanism.name === 'all') return
    yield* countMechanism(survey, mechanism, here)
    if (survey.lookups > maxSurveyedLookups) return
  }
  if (record.redirect !== undefined) yield* enter(survey, record.redirect, here)
}

function* countMechanism(survey: SpfSurvey, mechanism: SpfMechanism, place: Place): Asking<void> {
  switch (mechanism.name) {
    case 'all':
    case 'ip4':
    case 'ip6':
      return
    case 'include':
      return yield* enter(survey, mechanism, {
        ...place,
        isGranting: place.isGranting && mechanism.qualifier === '+',
        isDeciding: false,
      })
    case 'ptr':
      survey.lookups += 1
      survey.ptrDomains.push(place.domain)
      return
    case 'a':
    case 'mx':
    case 'exists': {
      survey.lookups += 1
      const name = publishedTarget(mechanism.domain, place.domain)
      if (name === undefined) return
      const isThere = yield* holdsAnything(name, mechanism.name)
      if (!isThere && !survey.voidNames.includes(name)) survey.voidNames.push(name)
    }
  }
}

/** What could not be asked counts as there: nothing is held against it. */
function* holdsAnything(name: string, mechanism: 'a' | 'mx' | 'exists'): Asking<boolean> {
  const looked = yield* look(name, mechanism === 'mx' ? 'MX' : 'A')
  if (!looked.ok || looked.records.length > 0) return true
  if (mechanism !== 'a' || looked.isNxDomain) return false
  const six = yield* look(name, 'AAAA')
  return !six.ok || six.records.length > 0
}

function* enter(survey: SpfSurvey, link: SpfModifier, place: Place): Asking<void> {
  const { text, position } = link
  const { domain } = place
  survey.lookups += 1
  if (survey.lookups > maxSurveyedLookups || dependsOnSender(link.domain)) return
  const target = publishedTarget(link.domain, domain)
  const at = { domain, term: { text, position }, target: target ?? '' }
  if (target === undefined) return void survey.faults.push({ code: 'include-missing', ...at })
  if (place.above.includes(target)) return void survey.faults.push({ code: 'loop', ...at })
  const policy = yield* readPolicy(target)
  if (policy.kind === 'none') return void survey.faults.push({ code: 'include-missing', ...at })
  yield* readOn(survey, policy, { ...place, domain: target })
}
