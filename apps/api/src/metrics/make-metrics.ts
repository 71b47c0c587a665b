import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Load } from '../store/read-load.ts'

export interface Metrics {
  registry: Registry
  requestSeconds: Histogram<'method' | 'route' | 'status'>
  /** What Postgres says of all workers; null while it is away. */
  setLoad(load: Load | null): void
}

interface Counted {
  streams(): number
  connections(): { total: number; idle: number; waiting: number }
}

/**
 * The numbers of this process, and through `setLoad` those of the installation. Labels are routes, states and codes:
 * never a domain, an address or a person.
 */
export function makeMetrics({ streams, connections }: Counted): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requestSeconds = new Histogram({
    name: 'waypost_http_request_seconds',
    help: 'Time from a request to the end of its answer; event streams are left out.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  new Gauge({
    name: 'waypost_event_streams',
    help: 'Event streams that are open in this process.',
    registers,
    collect() {
      this.set(streams())
    },
  })
  new Gauge({
    name: 'waypost_database_connections',
    help: 'Connections of this process to Postgres, and statements that wait for one.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const { total, idle, waiting } = connections()
      this.set({ state: 'used' }, total - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  return { registry, requestSeconds, setLoad: loadGauges(registers) }
}

function loadGauges(registers: Registry[]): Metrics['setLoad'] {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers })
  const isUp = gauge('waypost_database_up', '1 when Postgres answered this scrape.')
  const runs = gauge('waypost_runs', 'Checks that wait or run now, of all workers.', 'state')
  const oldest = gauge('waypost_queue_oldest_seconds', 'How long the oldest waiting check has waited.')
  const lastHour = gauge('waypost_runs_last_hour', 'Checks begun within the last hour, by their state.', 'state')
  const seconds = gauge('waypost_run_seconds', 'How long finished checks of the last hour took.', 'quantile')
  const probes = gauge(
    'waypost_probes_recent',
    'Looks at the world in the newest 200 checks of the last 15 minutes, by what came of them.',
    'fact',
    'outcome',
  )
  return (load) => {
    isUp.set(load === null ? 0 : 1)
    for (const one of [runs, oldest, lastHour, seconds, probes]) one.reset()
    if (load === null) return
    runs.set({ state: 'queued' }, load.queued)
    runs.set({ state: 'running' }, load.running)
    oldest.set(load.oldestQueuedSeconds)
    for (const { state, count } of load.lastHour) lastHour.set({ state }, count)
    for (const { fact, outcome, count } of load.probes) probes.set({ fact, outcome }, count)
    if (load.runSeconds === null) return
    seconds.set({ quantile: '0.5' }, load.runSeconds.p50)
    seconds.set({ quantile: '0.9' }, load.runSeconds.p90)
    seconds.set({ quantile: '0.99' }, load.runSeconds.p99)
  }
}
