import type { AnswerSummary, Confirmation, FactReader, FailureCode, Subject } from '../../facts/index.ts'

/** A doubtful answer after the second look: who answered, who failed, and what they said. */
export interface SecondLook {
  zone?: string
  /** Name servers of the zone that were really asked, with those whose names have no address. */
  serverCount: number
  /** Of these, the ones that gave no usable answer. */
  failedCount: number
  /** What the name servers said; one entry for each address that answered. */
  authorityAnswers: AnswerSummary[]
  /** True when a name server answered with an error, rather than not at all. */
  hasAuthorityError: boolean
  /** True when a name server's answer leads round in a circle of aliases. */
  hasAliasLoop: boolean
  /** True when an address of a name server said nothing at all. */
  hasAuthoritySilence: boolean
  resolverAnswers: AnswerSummary[]
  resolverCount: number
  /** True when a resolver said SERVFAIL and the same question without signature checks was answered. */
  isAnsweredWithoutValidation: boolean
}

/** Failures of ours: nobody was asked, so they say nothing about a server. */
const notAsked: ReadonlySet<FailureCode> = new Set(['not-allowed', 'limit-reached', 'run-deadline', 'stopped'])
const silent: ReadonlySet<FailureCode> = new Set(['dns-timeout', 'dns-unreachable', 'dns-tcp-failed'])

/** True for a failure in which the other side said nothing at all, as opposed to an error it answered with. */
export function isSilence(failure: FailureCode): boolean {
  return silent.has(failure)
}

/** True for a failure that comes from us: the question was never asked. */
export function isNotAsked(failure: FailureCode): boolean {
  return notAsked.has(failure)
}

/** The second look at an answer about this subject, or undefined when there was none (yet). */
export function secondLook(facts: FactReader, kind: Subject['kind'], name: string): SecondLook | undefined {
  const fact = facts.all('dns.confirmation').find(({ subject }) => subject.kind === kind && subject.name === name)
  return fact?.observed.ok ? weighConfirmation(fact.observed.value) : undefined
}

/** Counts name servers, not addresses: one that answers on any of its addresses answers. */
export function weighConfirmation(confirmation: Confirmation): SecondLook {
  const servers = Map.groupBy(confirmation.authorities, ({ nameServer }) => nameServer)
  // Without one answer over IPv6, silence there may as well be our own missing IPv6.
  const hasIpv6 = confirmation.authorities.some(({ address, observed }) => address.includes(':') && observed.ok)
  const failures: FailureCode[] = []
  let failedCount = confirmation.namelessServers.length
  let serverCount = failedCount
  for (const lines of servers.values()) {
    const seen = lines.filter(({ address, observed }) => {
      if (observed.ok) return true
      if (isNotAsked(observed.failure)) return false
      return !address.includes(':') || hasIpv6 || !isSilence(observed.failure)
    })
    if (seen.length === 0) continue
    serverCount += 1
    if (!seen.some(({ observed }) => observed.ok)) failedCount += 1
    for (const { observed } of seen) if (!observed.ok) failures.push(observed.failure)
  }
  const { withoutValidation } = confirmation
  return {
    ...(confirmation.zone === undefined ? {} : { zone: confirmation.zone }),
    serverCount,
    failedCount,
    authorityAnswers: answersOf(confirmation.authorities),
    hasAuthorityError: failures.some((failure) => !isSilence(failure)),
    hasAliasLoop: failures.includes('dns-cname-loop'),
    hasAuthoritySilence: failures.some(isSilence),
    resolverAnswers: answersOf(confirmation.resolvers),
    resolverCount: confirmation.resolvers.length,
    isAnsweredWithoutValidation: withoutValidation?.ok === true,
  }
}

/** Who stands behind an answer, as values for a finding: `matches` tells whether a summary says the same. */
export function evidenceOf(look: SecondLook | undefined, matches: (answer: AnswerSummary) => boolean) {
  return {
    isSaidByAuthority: look !== undefined && isUnanimous(look.authorityAnswers, matches),
    isSaidByEveryResolver:
      look !== undefined &&
      look.resolverAnswers.length === look.resolverCount &&
      isUnanimous(look.resolverAnswers, matches),
  }
}

/**
 * True when the second look takes an answer back: a name server of the zone says otherwise or, where none of them
 * answered, a resolver does.
 */
export function isContradicted(look: SecondLook | undefined, matches: (answer: AnswerSummary) => boolean): boolean {
  if (!look) return false
  const answers = look.authorityAnswers.length > 0 ? look.authorityAnswers : look.resolverAnswers
  return answers.some((answer) => !matches(answer))
}

/** Matches an answer that there is nothing: no such name, or no such record. */
export function saysNothingThere(answer: AnswerSummary): boolean {
  return answer.kind !== 'records'
}

function isUnanimous(answers: AnswerSummary[], matches: (answer: AnswerSummary) => boolean): boolean {
  return answers.length > 0 && answers.every(matches)
}

function answersOf(lines: Pick<Confirmation['authorities'][number], 'observed'>[]): AnswerSummary[] {
  return lines.flatMap(({ observed }) => (observed.ok ? [observed.value] : []))
}
