import type { Observed } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'

/** What every finding about one address of a mail server names. */
export function routeArgs(route: { exchange: string; address: string }, { target }: JudgeContext) {
  const { exchange, address } = route
  return { exchange, address, ...(target.domain === null ? {} : { domain: target.domain }) }
}

/** How long a look took, in whole seconds, at least 1. */
export function secondsOf({ elapsedMs }: Observed<unknown>): number {
  return Math.max(1, Math.round(elapsedMs / 1000))
}
