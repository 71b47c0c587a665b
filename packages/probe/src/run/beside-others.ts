import { ConnectionError } from '../net/connection-error.ts'
import type { Clock } from '../ports.ts'
import { linkedAbort, within } from './within.ts'

export interface Patience {
  clock: Clock
  /** What it may take in all. */
  limitMs: number
  /** What else is being looked at. */
  others: Promise<unknown>
  /** What it may still take when that has ended: nobody waits long for it alone. */
  aloneMs: number
  signal: AbortSignal
}

/** Runs a look at a web server for which nobody waits: its signal aborts with `http-timeout` when it took its time. */
export async function besideOthers(
  { clock, limitMs, others, aloneMs, signal }: Patience,
  look: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  await within({ clock, limitMs, failure: 'http-timeout', signal }, async (limited) => {
    const link = linkedAbort(limited)
    const isOver = new AbortController()
    void Promise.allSettled([others])
      .then(() => clock.sleep(aloneMs, isOver.signal))
      .then(() => link.abort(new ConnectionError('http-timeout', '')))
    try {
      await look(link.signal)
    } finally {
      isOver.abort()
      link.release()
    }
  })
}
