import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { senderCodes } from './codes.ts'

/** Does the domain that sends say that it takes no mail? Then nobody can answer. Source: RFC 7505 §4.2. */
export function judgeNullMx(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(senderCodes, context)
  return facts.all('sender-domain.mx').flatMap(({ subject, observed }) => {
    if (!observed.ok || observed.value.leftOutCount > 0) return []
    const [only, ...others] = observed.value.records
    const isNullMx = others.length === 0 && only?.exchange === '' && only.preference === 0
    return isNullMx ? [make('sender-null-mx', { kind: 'sender', name: subject.name }, { domain: subject.name })] : []
  })
}
