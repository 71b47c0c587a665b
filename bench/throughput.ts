import { BareQueue } from './parts/bare-queue.ts'
import { compare, type Figure } from './parts/figures.ts'
import { startInstallation } from './parts/installation.ts'
import { makeSenders } from './parts/world.ts'

const warmUps = 20
const runs = 400
const clients = 20

/**
 * Checks a second from the first POST to the last stored verdict, through HTTP, queue, worker and Postgres in one
 * process, beside as many jobs through the queue library alone. The checks ask two questions of a resolver next door,
 * so that rows, not the network, set the pace.
 */
export async function benchThroughput(): Promise<Figure[]> {
  const world = makeSenders(warmUps + runs)
  const installation = await startInstallation({ scenarios: world.scenarios })
  try {
    const { visitor, databaseUrl } = installation
    const texts = [...world.targets]
    const checks = async (count: number) => {
      await visitor.checkAll(texts.splice(0, count))
    }
    await checks(warmUps)
    const checksPerSecond = await perSecond(runs, checks)
    const queue = await BareQueue.open(databaseUrl)
    const jobs = (count: number) => times(count, () => queue.wait())
    await jobs(warmUps)
    const jobsPerSecond = await perSecond(runs, jobs)
    await queue.close()
    return [
      compare({
        bench: 'throughput',
        what: `${runs} checks from ${clients} clients`,
        value: checksPerSecond,
        unit: '/s',
        against: 'empty jobs through pg-boss alone',
        reference: jobsPerSecond,
      }),
    ]
  } finally {
    await installation.stop()
  }
}

async function perSecond(count: number, work: (count: number) => Promise<void>): Promise<number> {
  const startedMs = performance.now()
  await work(count)
  return (count * 1_000) / (performance.now() - startedMs)
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count
  const client = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: clients }, client))
}
