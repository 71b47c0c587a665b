import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { SpfEvaluation } from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { spfCodes } from './codes.ts'
import type { SpfReading } from '../reading/read-spf.ts'

/** May each address that sends do so? What keeps a list from being used is said about the list. Source: RFC 7208 §2.3, §2.6, §8. */
export function judgeSenders(reading: SpfReading, context: JudgeContext): Finding[] {
  return [...judgeMailDomain(reading, context), ...judgeGreetingNames(reading, context)]
}

/** A greeting name whose own list says no to the server. Without a list, or without a no, nothing follows from it. */
function judgeGreetingNames({ senders }: SpfReading, context: JudgeContext): Finding[] {
  const make = findingMaker(spfCodes, context)
  return senders.flatMap(({ address, helo }) => {
    if (helo?.result !== 'fail') return []
    const term: FindingArgs = helo.matched === null ? {} : { term: helo.matched.text.slice(0, 200) }
    const subject = { kind: 'address', name: address, address } as const
    return [make('spf-helo-fails', subject, { address, domain: helo.domain, ...term })]
  })
}

function judgeMailDomain({ mailDomain: domain, senders }: SpfReading, context: JudgeContext): Finding[] {
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
