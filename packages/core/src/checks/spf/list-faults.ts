import type { Finding, FindingArgs } from '../../findings/index.ts'
import { maxSurveyedLookups, spfLimits, type SpfProblem } from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { spfCodes } from './codes.ts'
import type { SpfReading } from '../reading/read-spf.ts'

type FaultCode = Exclude<SpfProblem['code'], 'lookup-failed'>

const codeOf = {
  several: 'spf-several',
  syntax: 'spf-syntax',
  'lookup-limit': 'spf-lookup-limit',
  'mx-limit': 'spf-lookup-limit',
  'void-lookups': 'spf-void-lookups',
  loop: 'spf-loop',
  'include-missing': 'spf-include-missing',
} as const satisfies Record<FaultCode, keyof typeof spfCodes>

/**
 * What makes receivers answer permerror: what every receiver meets for an address that sends weighs in full. What only
 * other addresses would meet is worth a word. Without an address that sends, the list itself is judged.
 * Source: RFC 7208 §4.5, §4.6, §4.6.4, §5.2, §6.1.
 */
export function judgeListFaults(reading: SpfReading, context: JudgeContext): Finding[] {
  const make = findingMaker(spfCodes, context)
  const { mailDomain, survey, senders } = reading
  const subject = { kind: 'domain', name: mailDomain } as const
  const met = senders.flatMap(({ evaluation }) => (evaluation.problem === null ? [] : [evaluation.problem]))
  const problems = [...met, ...survey.faults, ...limitsOf(reading)]
  const findings = new Map<string, Finding>()
  for (const problem of problems) {
    if (problem.code === 'lookup-failed') continue
    const code = codeOf[problem.code]
    if (findings.has(code)) continue
    const isMet = senders.length === 0 || met.includes(problem)
    findings.set(code, make(code, subject, argsOf(problem, reading), isMet ? undefined : 'advice'))
  }
  return [...findings.values()]
}

/** The whole list above a limit, whoever sends. */
function limitsOf({ mailDomain: domain, survey }: SpfReading): SpfProblem[] {
  return [
    ...(survey.lookups > spfLimits.lookups ? [{ code: 'lookup-limit', domain } as const] : []),
    ...(survey.voidNames.length > spfLimits.voidLookups ? [{ code: 'void-lookups', domain } as const] : []),
  ]
}

function argsOf(problem: SpfProblem, { mailDomain, survey }: SpfReading): FindingArgs {
  const { term, domain } = problem
  const where: FindingArgs = {
    domain: mailDomain,
    ...(term !== undefined && { term: term.text.slice(0, 200), position: term.position + 1 }),
    ...(domain !== mailDomain && { listDomain: domain }),
  }
  switch (problem.code) {
    case 'several':
      return { ...where, count: problem.count }
    case 'syntax':
      return { ...where, fault: problem.reason }
    case 'loop':
    case 'include-missing':
      return { ...where, ...(problem.target !== '' && { target: problem.target }) }
    case 'lookup-limit':
      return { ...where, ...countOf(survey.lookups) }
    case 'void-lookups':
      return { ...where, ...(survey.voidNames.length > 0 && { names: survey.voidNames.slice(0, 5) }) }
    default:
      return where
  }
}

/** The count of the whole list, where that is above the limit too and was counted to its end. */
function countOf(lookups: number): FindingArgs {
  return lookups > spfLimits.lookups && lookups <= maxSurveyedLookups ? { count: lookups } : {}
}
