import type { Question } from '../facts/index.ts'
import { isSpfRecord, parseSpfRecord } from './parse-spf-record.ts'
import { publishedTarget } from './published-target.ts'

/** Terms that are looked at ahead; the rules stop soon behind them anyway. */
const maxTerms = 12

/**
 * What an evaluation of this list will ask next, whoever sends: so that includes are asked side by side instead of one
 * after the other. Empty for a text that is no list.
 */
export function questionsAhead(text: string, domain: string): Question[] {
  if (!isSpfRecord(text)) return []
  const { mechanisms, redirect, faults } = parseSpfRecord(text)
  if (faults.length > 0) return []
  const questions: Question[] = []
  const add = (type: Question['type'], name: string | undefined): void => {
    if (name !== undefined && questions.length < maxTerms) questions.push({ name, type })
  }
  for (const mechanism of mechanisms) {
    switch (mechanism.name) {
      case 'include':
        add('TXT', publishedTarget(mechanism.domain, domain))
        break
      case 'a':
      case 'exists':
        add('A', publishedTarget(mechanism.domain, domain))
        break
      case 'mx':
        add('MX', publishedTarget(mechanism.domain, domain))
        break
      case 'all':
        return questions
      default:
        break
    }
  }
  if (redirect !== undefined) add('TXT', publishedTarget(redirect.domain, domain))
  return questions
}
