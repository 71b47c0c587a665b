import type { AnswerSummary, Fact, FactReader } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'

/** The recipient domain of this run, or undefined when the run has no recipient. */
export function recipientDomain(context: JudgeContext): string | undefined {
  const { kind, domain } = context.target
  return (kind === 'domain' || kind === 'address') && domain !== null ? domain : undefined
}

/**
 * What the domain's own addresses say, asked when it has no MX: `some` makes it its own mail server, `none` leaves
 * mail nowhere to go, `failed` and `waiting` say nothing yet.
 */
export function ownAddresses(facts: FactReader, domain: string): 'some' | 'none' | 'failed' | 'waiting' {
  return addressState([
    facts.one('domain.a', { kind: 'domain', name: domain }),
    facts.one('domain.aaaa', { kind: 'domain', name: domain }),
  ])
}

/** The same for an MX host. */
export function hostAddresses(facts: FactReader, exchange: string): 'some' | 'none' | 'failed' | 'waiting' {
  return addressState([
    facts.one('host.a', { kind: 'host', name: exchange }),
    facts.one('host.aaaa', { kind: 'host', name: exchange }),
  ])
}

function addressState(lookups: (Fact<'host.a' | 'host.aaaa' | 'domain.a' | 'domain.aaaa'> | undefined)[]) {
  if (lookups.some((fact) => fact?.observed.ok && fact.observed.value.records.length > 0)) return 'some'
  if (lookups.some((fact) => fact === undefined)) return 'waiting'
  return lookups.some((fact) => fact?.observed.ok === false) ? 'failed' : 'none'
}

/** True for an answer that consists of a null MX only. Source: RFC 7505 §3. */
export function saysNullMx(answer: AnswerSummary): boolean {
  return (
    answer.kind === 'records' &&
    answer.records.length > 0 &&
    answer.records.every((text) => /^\d{1,5}\s?\.?$/.test(text.trim()))
  )
}
