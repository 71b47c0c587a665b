import type { SpfEvaluation, SpfProblem, SpfSyntaxReason } from '../spf/index.ts'
import { failureText } from './failure-text.ts'

const syntaxReasons: Record<SpfSyntaxReason, string> = {
  notAscii: 'it holds a character that no list may hold',
  tooLong: 'the list is too long',
  unknownMechanism: 'no such term exists',
  unexpectedText: 'there is text that does not belong there',
  badDomain: 'it needs a domain name',
  badAddress: 'it needs an IP address',
  badPrefix: 'the number behind the slash does not fit',
  badMacro: 'the part with the percent sign can’t be read',
  repeatedModifier: 'it stands there twice',
}

/** Why a term can't be read, to be put after a colon; undefined when the code is none of ours. */
export function spfSyntaxText(reason: string): string | undefined {
  return new Map<string, string>(Object.entries(syntaxReasons)).get(reason)
}

/** The result of an evaluation as one sentence, and what was wrong as another. */
export function spfSentences(evaluation: SpfEvaluation, address: string): string[] {
  const { result, domain, problem } = evaluation
  const sentence = resultSentence(result, { domain: domain === '' ? 'The sender' : domain, address })
  return problem === null ? [sentence] : [sentence, problemSentence(problem)]
}

function resultSentence(
  result: SpfEvaluation['result'],
  { domain, address }: { domain: string; address: string },
): string {
  switch (result) {
    case 'pass':
      return `pass: ${domain} lets ${address} send.`
    case 'fail':
      return `fail: ${domain} says that ${address} may not send in its name.`
    case 'softfail':
      return `softfail: ${domain} says that ${address} probably may not send in its name.`
    case 'neutral':
      return `neutral: ${domain} does not say whether ${address} may send.`
    case 'none':
      return `none: ${domain} publishes no permission list (SPF), or is no domain.`
    case 'temperror':
      return `temperror: a lookup failed, so nothing can be said about ${domain} now.`
    case 'permerror':
      return `permerror: the permission list (SPF) of ${domain} can't be used.`
  }
}

function problemSentence(problem: SpfProblem): string {
  const where = problem.term === undefined ? problem.domain : `“${problem.term.text}” at ${problem.domain}`
  switch (problem.code) {
    case 'syntax':
      return `${where}, character ${(problem.term?.position ?? 0) + 1}: ${syntaxReasons[problem.reason]}.`
    case 'several':
      return `${problem.domain} publishes ${problem.count} lists; only one is allowed.`
    case 'lookup-limit':
      return `${where} is the eleventh lookup; ten are allowed.`
    case 'void-lookups':
      return `${where} is the third name that holds nothing; two are allowed.`
    case 'mx-limit':
      return `${where} leads to more than ten mail servers.`
    case 'loop':
      return `${where} leads back to ${problem.target}, in a circle.`
    case 'include-missing':
      return problem.target === '' ? `${where} is no name.` : `${where}: ${problem.target} publishes no list.`
    case 'lookup-failed':
      return `${problem.target}: ${failureText(problem.failure) ?? problem.failure}.`
  }
}
