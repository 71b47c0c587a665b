import { BareQueue } from './parts/bare-queue.ts'
import { compare, median, quantile, type Figure } from './parts/figures.ts'
import { startInstallation } from './parts/installation.ts'
import { makeSenders } from './parts/world.ts'

const warmUps = 5
const rounds = 50
const unnoticedMs = 250

/**
 * From the POST of a check to its first event in the browser's stream, turn by turn with the queue library alone,
 * from send to start: what is left is HTTP, the run's own rows and the stream.
 */
export async function benchFirstEvent(): Promise<Figure[]> {
  const world = makeSenders(warmUps + rounds)
  const installation = await startInstallation({ scenarios: world.scenarios })
  try {
    const queue = await BareQueue.open(installation.databaseUrl)
    const checkMs: number[] = []
    const queueMs: number[] = []
    for (const [index, text] of world.targets.entries()) {
      const { firstEventMs } = await installation.visitor.check({ text })
      const waitMs = await queue.wait()
      if (index < warmUps) continue
      checkMs.push(firstEventMs)
      queueMs.push(waitMs)
    }
    await queue.close()
    const figure = (name: string, value: number, beside: { against: string; reference: number; atMost?: number }) =>
      compare({ bench: 'first-event', what: `POST to first event, ${name}`, value, unit: 'ms', ...beside })
    return [
      figure('p50', median(checkMs), { against: 'pg-boss alone, send to start', reference: median(queueMs) }),
      figure('p95', quantile(checkMs, 0.95), { against: 'nobody notices', reference: unnoticedMs, atMost: 1 }),
    ]
  } finally {
    await installation.stop()
  }
}
