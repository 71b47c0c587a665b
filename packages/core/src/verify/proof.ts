import type { AnyFact, FactName } from '../facts/index.ts'
import { topicOf, type VerifyPlan } from '../plan/index.ts'

/** What must have been seen before a fault can be said to be gone. */
const proofs: Record<string, FactName> = {
  sender: 'sender-domain.mx',
  ptr: 'address.ptr',
  helo: 'helo-name.address',
  spf: 'sender-domain.txt',
  dkim: 'sender-domain.mx',
  dmarc: 'dmarc.record',
  blocklist: 'blocklist.listing',
  domain: 'domain.mx',
  nameserver: 'domain.name-servers',
  dnssec: 'domain.mx',
  mx: 'domain.mx',
  connect: 'smtp.connect',
  greeting: 'smtp.greeting',
  ehlo: 'smtp.ehlo',
  tls: 'smtp.ehlo',
  certificate: 'smtp.tls',
  'mta-sts': 'mta-sts.record',
  dane: 'dane.records',
  'tls-rpt': 'tls-rpt.record',
}

/** Whether what the finding rests on was seen: a mail server that is no longer listed need not be. */
export function isProven(plan: VerifyPlan, facts: AnyFact[]): boolean {
  const topic = topicOf(plan.code)
  const wanted = plan.code === 'sender-port25-closed' ? 'smtp.connect' : proofs[topic]
  const seen = facts.filter(({ name, observed }) => name === wanted && observed.ok)
  if (wanted?.startsWith('smtp.') === true) return isServerSeen(wanted, plan, facts)
  if (seen.length === 0) return false
  if (!plan.looks.includes('connections') || (topic === 'dane' && seen.every(isEmpty))) return true
  return isServerSeen('smtp.tls', plan, facts)
}

function isServerSeen(wanted: string, { subject: about }: VerifyPlan, facts: AnyFact[]): boolean {
  const exchange = about?.kind === 'address' || about?.kind === 'host' ? about.name : undefined
  const listed = routesIn(facts).filter((route) => exchange === undefined || route.exchange === exchange)
  if (listed.length === 0) return facts.some(({ name, observed }) => name === 'domain.mx' && observed.ok)
  return facts.some(
    ({ name, observed, subject }) =>
      name === wanted && observed.ok && listed.some((route) => route.exchange === subject.name),
  )
}

function isEmpty(fact: AnyFact): boolean {
  return fact.name === 'dane.records' && fact.observed.ok && fact.observed.value.records.length === 0
}

function routesIn(facts: AnyFact[]): { exchange: string }[] {
  return facts.flatMap((fact) =>
    fact.name === 'domain.routes' && fact.observed.ok
      ? fact.observed.value.routes.filter(({ isDialled }) => isDialled)
      : [],
  )
}
