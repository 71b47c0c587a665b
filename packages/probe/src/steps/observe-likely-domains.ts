import { likelyDomains } from '@waypost/core/parse'
import { summarise } from './dns-answers.ts'
import { ask, type StepContext } from './step-context.ts'

/** So many domains that may have been meant are looked at. */
const maxLikelyDomains = 3

/**
 * Asks whether the domains that may have been meant in place of one that does not exist take mail. Records
 * `domain.likely`; nothing when the name resembles none.
 */
export async function observeLikelyDomains(domain: string, context: StepContext): Promise<void> {
  const { clock } = context.ports
  const startedMs = clock.nowMs()
  const candidates = likelyDomains(domain).slice(0, maxLikelyDomains)
  if (candidates.length === 0) return
  const value = await Promise.all(
    candidates.map(async (name) => ({ domain: name, mx: summarise(await ask({ name, type: 'MX' }, context)) })),
  )
  const elapsedMs = Math.round(clock.nowMs() - startedMs)
  context.record('domain.likely', { kind: 'domain', name: domain }, { ok: true, elapsedMs, value })
}
