import type { FactReader, Subject } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { certificateArgs } from '../reading/certificate-args.ts'
import { daneOf } from '../reading/dane.ts'
import { encryptionArgs } from '../reading/encryption-args.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { dialledRoutes } from '../reading/reachability.ts'
import { routeArgs } from '../reading/route-args.ts'
import { daneStanding, isNoRouteLeft } from '../reading/rule-faults.ts'
import { daneCodes } from './codes.ts'

/** Whether what the mail servers show fits what their domain announces of it in signed records (DANE). */
export const daneCheck: Check = {
  topic: 'dane',
  codes: daneCodes,
  judge: (facts, context) => [...judgeRecords(facts, context), ...judgeRoutes(facts, context)],
}

/** Can the records of each server be followed at all? Source: RFC 7672 §2.1.2 (failed), §2.2 (signed), §3.1 (usage). */
function judgeRecords(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(daneCodes, context)
  const exchanges = [...new Set(dialledRoutes(facts, context).map(({ route }) => route.exchange))]
  const isEverywhere =
    context.isComplete && exchanges.every((exchange) => daneOf(facts, context, exchange).kind === 'failed')
  return exchanges.flatMap((exchange) => {
    const subject: Subject = { kind: 'host', name: exchange }
    const { domain } = context.target
    const args = { exchange, ...(domain !== null && { domain }) }
    const dane = daneOf(facts, context, exchange)
    switch (dane.kind) {
      case 'failed':
        return [make('dane-lookup-failed', subject, { ...args, isSilent: dane.isSilent, isEveryRoute: isEverywhere })]
      case 'unanswered':
        return [make('dane-lookup-failed', subject, args, 'unknown')]
      case 'unsigned':
        return [make('dane-without-dnssec', subject, args)]
      case 'unproven':
        return [make('dane-without-dnssec', subject, args, 'unknown')]
      case 'unusable':
        return [make('dane-unusable', subject, args)]
      case 'binding':
      case 'none':
      case 'unseen':
        return []
    }
  })
}

/** Does each route keep what the records demand? Source: RFC 7672 §2.2, §3.1, §3.2. */
function judgeRoutes(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(daneCodes, context)
  const isEveryRoute = isNoRouteLeft(facts, context, (subject) => daneStanding(facts, context, subject))
  return dialledRoutes(facts, context).flatMap(({ route: { exchange, address } }) => {
    const subject: Subject = { kind: 'address', name: exchange, address }
    const standing = daneStanding(facts, context, subject)
    const args = { ...routeArgs({ exchange, address }, context), isEveryRoute }
    switch (standing?.kind) {
      case 'certificate':
        return [make('dane-mismatch', subject, { ...args, ...certificateArgs(facts, subject) })]
      case 'encryption':
        return [make('dane-without-starttls', subject, { ...args, ...encryptionArgs(standing.encryption) })]
      case 'kept':
        return [make('dane-fits', subject, routeArgs({ exchange, address }, context))]
      case 'name':
      case 'unseen':
      case undefined:
        return []
    }
  })
}
