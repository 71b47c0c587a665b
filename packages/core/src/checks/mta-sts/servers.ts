import type { FactReader, Subject } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { StsPolicy } from '../../parse/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { dialledRoutes, routeSelection } from '../reading/reachability.ts'
import { routeArgs } from '../reading/route-args.ts'
import { isNoRouteLeft, stsStanding, type Standing } from '../reading/rule-faults.ts'
import { certificateArgs } from '../reading/certificate-args.ts'
import { encryptionArgs } from '../reading/encryption-args.ts'
import { matchesStsPolicy } from '../../parse/index.ts'
import { mtaStsCodes } from './codes.ts'

/**
 * Do their own mail servers keep their own rule? Where it is enforced, senders that honour it do not use a server that
 * breaks it. While it is tried out they deliver all the same: then only what no other topic says is worth a word.
 * Source: RFC 8461 §4.1, §4.2, §5.
 */
export function judgeServers(policy: StsPolicy, facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(mtaStsCodes, context)
  const isEnforced = policy.mode === 'enforce'
  const standing = (subject: Subject) => stsStanding(policy, facts, subject)
  const isEveryRoute = isEnforced && isNoRouteLeft(facts, context, standing)
  const rule = { mode: policy.mode, isEveryRoute }
  const domain = recipientDomain(context)
  const exchanges = [...new Set(routeSelection(facts, context).map(({ exchange }) => exchange))]

  const mismatches = exchanges
    .filter((exchange) => !matchesStsPolicy(policy, exchange))
    .map((exchange) => {
      const names = policy.mxPatterns.slice(0, shownNames)
      const args = { exchange, ...(domain !== undefined && { domain }), names, ...rule }
      return make('mta-sts-mx-mismatch', { kind: 'host', name: exchange }, args, isEnforced ? undefined : 'advice')
    })
  const routes = dialledRoutes(facts, context).map(({ route: { exchange, address } }) => {
    const subject: Subject = { kind: 'address', name: exchange, address }
    return { subject, standing: standing(subject), args: { ...routeArgs({ exchange, address }, context), ...rule } }
  })
  const broken = routes.flatMap(({ subject, standing: its, args }) => {
    if (!isEnforced) return []
    if (its.kind === 'certificate') {
      return [
        make('mta-sts-mx-certificate', subject, {
          ...args,
          fault: wordOf(its.fault),
          ...certificateArgs(facts, subject),
        }),
      ]
    }
    if (its.kind === 'encryption') {
      return [make('mta-sts-mx-without-starttls', subject, { ...args, ...encryptionArgs(its.encryption) })]
    }
    return []
  })
  const findings = [...mismatches, ...broken]
  const isKept = findings.length === 0 && routes.length > 0 && routes.every(({ standing: { kind } }) => kind === 'kept')
  if (!isKept || domain === undefined) return findings
  return [make('mta-sts-fits', { kind: 'domain', name: domain }, { domain, mode: policy.mode })]
}

const shownNames = 3

/** What the words tell apart; any other fault is one of the chain. */
function wordOf(fault: Extract<Standing, { kind: 'certificate' }>['fault']): string {
  switch (fault) {
    case 'name-mismatch':
      return 'otherName'
    case 'not-yet-valid':
      return 'notYetValid'
    case 'self-signed':
      return 'selfSigned'
    case 'expired':
    case 'unreadable':
      return fault
    default:
      return 'chain'
  }
}
