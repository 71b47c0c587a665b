import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import type { App, Services } from '../services.ts'
import { readLoad } from '../store/read-load.ts'
import { makeMetrics } from './make-metrics.ts'

/** How long the numbers from Postgres are kept, so that several scrapers cost it no more than one. */
const keepMs = 5_000

/** Numbers for Prometheus. Off, and not even counted, without WAYPOST_METRICS_TOKEN. To be called before other routes. */
export function metricsRoutes(app: App, { database, settings, streams }: Services): void {
  const { metricsToken } = settings
  const metrics =
    metricsToken === undefined
      ? undefined
      : makeMetrics({ streams: () => streams.size, connections: database.connections })
  if (metrics) {
    app.addHook('onResponse', async (request, reply) => {
      const { url: route = 'none', method: known, config } = request.routeOptions
      const { about } = config
      if (about !== undefined && about !== 'hidden' && about.answers[200]?.mediaType === 'text/event-stream') return
      const method = known === undefined ? 'none' : request.method
      metrics.requestSeconds.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
    })
  }

  let readAtMs = -keepMs
  app.get('/metrics', { config: { access: 'public', about } }, async (request, reply) => {
    if (metricsToken === undefined || metrics === undefined) throw new ProblemError(problems.notFound())
    if (!isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`)) {
      const detail = 'Send the token of WAYPOST_METRICS_TOKEN as “Authorization: Bearer …”.'
      throw new ProblemError({ status: 401, code: 'wrong-token', detail })
    }
    if (performance.now() - readAtMs > keepMs) {
      readAtMs = performance.now()
      metrics.setLoad(await readLoad(database).catch(() => null))
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

const about = {
  id: 'readMetrics',
  tag: 'Operation',
  summary: 'Read numbers for Prometheus',
  description:
    'Of this process: requests, streams, connections, event loop, memory. Of the whole installation, from Postgres: ' +
    'checks that wait and run, how long they took, what probing came to. Off without `WAYPOST_METRICS_TOKEN`.',
  answers: { 200: { description: 'Prometheus text.', mediaType: 'text/plain', schema: z.string() } },
  problems: ['not-found', 'wrong-token'],
  isForMetricsToken: true,
  example: {},
} satisfies RouteAbout
