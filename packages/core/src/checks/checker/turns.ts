import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { routeArgs } from '../reading/route-args.ts'
import { checkerCodes } from './codes.ts'

const minuteMs = 60_000

/**
 * Was there an address we did not knock at, out of politeness? It says nothing against anybody.
 * Source: RFC 5321 §7.8 (a receiver may limit whom it serves).
 */
export function judgeTurns(facts: FactReader, context: JudgeContext): Finding[] {
  return facts.all('smtp.turn').flatMap((fact) => judgeTurn(fact, facts, context))
}

function judgeTurn({ subject, at, observed }: Fact<'smtp.turn'>, facts: FactReader, context: JudgeContext): Finding[] {
  if (!observed.ok) return []
  const make = findingMaker(checkerCodes, context)
  const turn = observed.value
  const args = routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context)
  switch (turn.kind) {
    case 'held-back': {
      const minutes = Math.max(1, Math.ceil((Date.parse(turn.untilAt) - Date.parse(at)) / minuteMs))
      return [make('checker-held-back', subject, { ...args, because: turn.because, untilAt: turn.untilAt, minutes })]
    }
    case 'opted-out':
      return [make('checker-opted-out', subject, args)]
    case 'waits':
      if (!context.isComplete || facts.one('smtp.connect', subject)) return []
      return [make('checker-no-turn', subject, args)]
    case 'reused':
      return []
  }
}
