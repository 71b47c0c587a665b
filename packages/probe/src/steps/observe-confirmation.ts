import type { Confirmation, DnsAnswer, Observed, Question, Subject } from '@waypost/core/facts'
import { askAuthorities } from './ask-authorities.ts'
import { readSignatures } from './read-signatures.ts'
import { summarise } from './dns-answers.ts'
import { canonicalName } from './host-name.ts'
import type { StepContext } from './step-context.ts'

/** An answer that would stop mail, as it was first seen. */
export interface Doubt {
  question: Question
  /** The subject of the doubtful fact. */
  subject: Subject
  observed: Observed<DnsAnswer<unknown>>
}

/** A resolver's answer to a question that failed at first. Its time is that of both looks. */
export type LateAnswer = Extract<Observed<DnsAnswer<string>>, { ok: true }>

/**
 * Asks a doubtful question again, everywhere at once: each configured resolver on its own, the name servers that hold
 * the zone, and after a SERVFAIL once with checking disabled; where that brings the answer, for its signatures too. Records
 * `dns.confirmation`. Resolves to what a resolver answers now where the first look failed: slow is not broken. Source: RFC 4035 §3.2.2 (CD), RFC 2308 §2 (negative answers).
 */
export async function observeConfirmation(
  { question, subject, observed }: Doubt,
  context: StepContext,
): Promise<LateAnswer | undefined> {
  const { ports, signal } = context
  if (signal.aborted) return undefined
  const startedMs = ports.clock.nowMs()
  const isServfail = !observed.ok && observed.failure === 'dns-servfail'
  const answer = observed.ok ? observed.value : undefined
  const asked = { name: canonicalName(question.name, answer), type: question.type }
  const [resolvers, authorities, unvalidated] = await Promise.all([
    ports.resolver.askEach(question, { signal }),
    askAuthorities(asked, answer?.zone, context),
    isServfail ? ports.resolver.ask(question, { signal, checkingDisabled: true }) : undefined,
  ])
  // Why they do not fit is asked only when all is known to be well but for the check.
  const isBogus = unvalidated?.ok === true && authorities.authorities.some(({ observed: said }) => said.ok)
  const signatures = isBogus ? await readSignatures(asked, authorities, context) : undefined
  const value: Confirmation = {
    question,
    ...authorities,
    resolvers: resolvers.map((one) => ({ server: one.server, observed: summarise(one.observed) })),
    ...(unvalidated !== undefined && { withoutValidation: summarise(unvalidated) }),
    ...(signatures !== undefined && { signatures }),
  }
  const elapsedMs = Math.round(ports.clock.nowMs() - startedMs)
  context.record('dns.confirmation', subject, { ok: true, elapsedMs, value })
  if (observed.ok) return undefined
  const late = resolvers.flatMap((one) => (one.observed.ok ? [one.observed] : []))[0]
  return late && { ...late, elapsedMs: observed.elapsedMs + late.elapsedMs }
}
