import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { interception } from '../reading/interception.ts'
import { controlProof, dialledRoutes, greetedControls, type DialledRoute } from '../reading/reachability.ts'
import { checkerCodes } from './codes.ts'

/**
 * Can this vantage itself use port 25 and IPv6? Without two control hosts that answer, nothing is said about
 * anybody's reachability; when two answer in one voice, nothing that was heard on port 25 counts. Source: contract "Controls"; RFC 5321 §5.2 for IPv6.
 */
export function judgePort25(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(checkerCodes, context)
  const subject = checkerSubject(context)
  const voice = interception(facts)
  if (voice) return [make('checker-port25-intercepted', subject, { ...voice })]
  const routes = dialledRoutes(facts, context)
  const findings: Finding[] = []

  const unreachable = routes.filter(({ connection }) => connection === 'noRoute')
  if (unreachable.length > 0) {
    const addresses = unreachable.map(({ route }) => route.address)
    findings.push(make('checker-no-ipv6', subject, { count: addresses.length, addresses }))
  }

  const proof = controlProof(facts)
  const answeredCount = greetedControls(facts).length
  const controlCount = new Set(facts.all('control.connect').map((fact) => fact.subject.name)).size
  if (proof !== 'proven' && routes.some(needsProof)) {
    if (!context.isComplete) return findings
    const failedCount = routes.filter(needsProof).length
    const code = proof === 'blocked' ? 'checker-port25-blocked' : 'checker-unproven'
    findings.push(make(code, subject, { failedCount, answeredCount, controlCount }))
  } else if (proof === 'proven' || routes.some(({ greeting }) => greeting?.observed.ok)) {
    findings.push(make('checker-ready', subject, {}))
  }
  return findings
}

/** A connection that failed, or that closed before a word: it may be theirs or ours. */
function needsProof({ connect, connection, greeting }: DialledRoute): boolean {
  if (connection === 'answers') {
    return greeting?.observed.ok === false && ['closed', 'reset'].includes(greeting.observed.failure)
  }
  if (connection === 'noRoute' || connect === undefined || connect.observed.ok) return false
  return ['connect-refused', 'connect-timeout', 'connect-unreachable'].includes(connect.observed.failure)
}

function checkerSubject({ observedBy }: JudgeContext) {
  return { kind: 'checker', name: observedBy.by === 'probe' ? observedBy.vantage : 'checker' } as const
}
