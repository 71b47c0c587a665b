import type { SmtpTurn } from '@waypost/core/facts'
import type { Clock } from '../ports.ts'
import type { TurnAnswer, TurnRequest, Turns } from './turns.ts'

/** What others heard meanwhile may do for us: not longer than this without asking. */
const longestNapMs = 1_000
const shortestNapMs = 20

/**
 * Asks for a turn until there is one, or until what another run heard makes it needless. Tells why it waits, once a
 * reason. Undefined when the signal aborts first.
 */
export async function waitForTurn(
  request: TurnRequest,
  tools: { turns: Turns; clock: Clock; signal: AbortSignal; onWait(turn: SmtpTurn): void },
): Promise<Exclude<TurnAnswer, { kind: 'wait' }> | undefined> {
  const { turns, clock, signal, onWait } = tools
  let told: 'busy' | 'gap' | undefined
  for (;;) {
    if (signal.aborted) return undefined
    const answer = await turns.ask(request)
    if (answer.kind !== 'wait') {
      if (!signal.aborted || answer.kind !== 'dial') return answer
      answer.turn.end()
      return undefined
    }
    const { because, waitMs } = answer
    if (because !== told) {
      told = because
      onWait({ kind: 'waits', because, waitSeconds: because === 'gap' ? Math.ceil(waitMs / 1_000) : 0 })
    }
    await clock.sleep(Math.min(longestNapMs, Math.max(shortestNapMs, waitMs)), signal)
  }
}
