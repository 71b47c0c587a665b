import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'
import type { FaultBench } from './fault-bench.ts'
import type { Random } from './random.ts'

export type FaultGroup = 'kill' | 'stop' | 'freeze' | 'network' | 'clock' | 'signal'

export interface Fault {
  group: FaultGroup
  name: string
  /**
   * Does the harm and undoes what does not undo itself. `longMs` is how long a lasting one lasts. False when another
   * fault has it in its hands already, and nothing was done.
   */
  happen(bench: FaultBench, random: Random, longMs: number): Promise<boolean | void>
}

const anyone = ({ apis, workers }: FaultBench) => [...apis, ...workers]

async function freeze(child: Child, forMs: number): Promise<void> {
  child.signal('SIGSTOP')
  await sleep(forMs)
  child.signal('SIGCONT')
}

/** All the bad luck that the design promises to survive. */
export const faults: readonly Fault[] = [
  {
    group: 'kill',
    name: 'kill -9 of a worker',
    happen: ({ workers }, random) => random.oneOf(workers).restart('SIGKILL', random.whole(0, 2_000)),
  },
  {
    group: 'kill',
    name: 'kill -9 of an api',
    happen: ({ apis }, random) => random.oneOf(apis).restart('SIGKILL', random.whole(0, 1_000)),
  },
  {
    group: 'kill',
    name: 'kill -9 of Postgres',
    happen: ({ postgres }, random) => postgres.restart('SIGKILL', random.whole(0, 1_500)),
  },
  {
    group: 'kill',
    name: 'kill -9 of one connection’s process in Postgres',
    happen: async ({ query }, random) => {
      const rows = await query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'waypost%' AND pid <> pg_backend_pid() ORDER BY pid`,
      )
      if (rows.length > 0) process.kill(random.oneOf(rows).pid, 'SIGKILL')
    },
  },
  {
    group: 'stop',
    name: 'Postgres stops at once and stays away',
    happen: ({ postgres }, _random, longMs) => postgres.restart('SIGQUIT', longMs),
  },
  {
    group: 'stop',
    name: 'every connection is ended by an administrator',
    happen: async ({ query }) => {
      await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()
        AND application_name LIKE 'waypost%'`)
    },
  },
  {
    group: 'freeze',
    name: 'a worker is frozen beyond its lease',
    happen: ({ workers }, random) => freeze(random.oneOf(workers), 17_000 + random.whole(0, 4_000)),
  },
  {
    group: 'freeze',
    name: 'a process is frozen for a moment',
    happen: (bench, random) => freeze(random.oneOf(anyone(bench)), random.whole(500, 6_000)),
  },
  {
    group: 'freeze',
    name: 'Postgres is frozen',
    happen: ({ postgres }, _random, longMs) => postgres.freeze(Math.min(9_000, longMs)),
  },
  {
    group: 'freeze',
    name: 'an event loop stalls',
    happen: async (bench, random, longMs) => {
      const stallMs = random.whole(1_000, Math.min(8_000, longMs))
      random.oneOf(anyone(bench)).send({ stallMs })
      await sleep(stallMs)
    },
  },
  {
    group: 'network',
    name: 'all connections to Postgres are reset',
    happen: async ({ proxy }) => proxy.reset(),
  },
  {
    group: 'network',
    name: 'the connections that are there go half-open',
    happen: async ({ proxy }) => proxy.setMode('half-open-old'),
  },
  {
    group: 'network',
    name: 'the network to Postgres swallows everything',
    happen: async ({ proxy }, _random, longMs) => {
      proxy.setMode('half-open')
      await sleep(longMs)
      proxy.setMode('open')
    },
  },
  {
    group: 'network',
    name: 'Postgres is far away',
    happen: async ({ proxy }, random, longMs) => {
      proxy.setMode('slow', random.whole(50, 400))
      await sleep(Math.min(20_000, longMs))
      proxy.setMode('open')
    },
  },
  {
    group: 'network',
    name: 'no NOTIFY arrives',
    happen: async ({ proxy }, _random, longMs) => {
      proxy.setMode('no-notify')
      await sleep(Math.min(20_000, longMs))
      proxy.setMode('open')
    },
  },
  {
    group: 'clock',
    name: 'the clocks of a worker and an api jump',
    happen: async (bench, random) => {
      random.oneOf(bench.workers).send({ shiftClockMs: random.oneOf([3_600_000, -3_600_000, -86_400_000, 0]) })
      random.oneOf(bench.apis).send({ shiftClockMs: random.oneOf([3_600_000, -3_600_000, 0]) })
    },
  },
  {
    group: 'signal',
    name: 'a worker is asked to end',
    happen: ({ workers }, random) => random.oneOf(workers).restart(random.oneOf(['SIGTERM', 'SIGINT']), 0),
  },
  {
    group: 'signal',
    name: 'an api is asked to end',
    happen: ({ apis }, random) => random.oneOf(apis).restart(random.oneOf(['SIGTERM', 'SIGINT']), 0),
  },
]
