import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { SpfEvaluation } from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { spfCodes } from './codes.ts'
import type { SpfReading } from '../reading/read-spf.ts'

/** May each address that sends do so? What keeps a list from being used is said about the list. Source: RFC 7208 §2.6, §8. */
export function judgeSenders({ mailDomain: domain, senders }: SpfReading, context: JudgeContext): Finding[] {
  const make = findingMaker(spfCodes, context)
  return senders.flatMap(({ address, evaluation }) => {
    const subject = { kind: 'address', name: address, address } as const
    const { result, matched, lookups, problem } = evaluation
    const term: FindingArgs = matched === null ? {} : { term: matched.text.slice(0, 200) }
    switch (result) {
      case 'pass':
        return [make('spf-sender-passes', subject, { address, domain, ...term, count: lookups })]
      case 'fail':
        return [make('spf-sender-fails', subject, { address, domain, ...term })]
      case 'softfail':
      case 'neutral':
        return [make('spf-sender-softfails', subject, { address, domain, result, ...term })]
      case 'temperror':
        return [make('spf-lookup-failed', subject, { address, domain, ...failureOf(problem) })]
      case 'none':
      case 'permerror':
        return []
    }
  })
}

function failureOf(problem: SpfEvaluation['problem']): FindingArgs {
  return problem?.code === 'lookup-failed' ? { target: problem.target, failure: problem.failure } : {}
}
