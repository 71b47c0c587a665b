import type { AnswerSummary, AskedAnswer, VerifyObservation, VerifyTake } from '../facts/index.ts'
import type { VerifyState } from '../vocabulary/index.ts'
import type { LookupService } from './verification.ts'

/** What each configured lookup service makes of the same questions, and until when it may say what is no longer so. */
export function lookupServices(seen: VerifyObservation, stateOf: (take: VerifyTake) => VerifyState): LookupService[] {
  return seen.takes.flatMap((take): LookupService[] => {
    const { server } = take
    if (take.by !== 'resolver' || server === undefined) return []
    const lines = seen.answers.flatMap((answer) => {
      const observed = answer.resolvers.find((one) => one.server === server)?.observed
      return observed === undefined ? [] : [{ answer, observed }]
    })
    if (lines.length > 0 && lines.every(({ observed }) => !observed.ok)) return [{ server, state: 'fails' }]
    if (stateOf(take) === 'fixed') return [{ server, state: 'agrees' }]
    const old = lines.flatMap(({ answer, observed }) =>
      observed.ok && isOld(observed.value, answer) ? [observed.value.ttlSeconds] : [],
    )
    if (old.length === 0) return [{ server, state: 'fails' }]
    const untilAt = new Date(Date.parse(seen.at) + Math.max(...old) * 1_000).toISOString()
    return [{ server, state: 'remembers', untilAt }]
  })
}

/** Not what any name server of the zone says now. */
function isOld(answer: AnswerSummary, { authorities }: AskedAnswer): boolean {
  const now = authorities.flatMap(({ observed }) => (observed.ok ? [textOf(observed.value)] : []))
  return now.length > 0 && !now.includes(textOf(answer))
}

/** Servers turn the order of records round, and deny in two ways. */
export function textOf({ kind, records }: AnswerSummary): string {
  return kind === 'records'
    ? records
        .map((record) => record.toLowerCase())
        .toSorted()
        .join('\n')
    : ''
}
