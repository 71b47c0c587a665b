import type { StatusView } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { problems } from '../http/problem.ts'
import { sendProblem } from '../http/answer-errors.ts'
import { readVantageStatus } from './vantage-status.ts'

/** Whether this process lives, whether it can serve, and what the pages say about the checker. */
export function statusRoutes(app: App, { database, demo, isStopping, settings }: Services): void {
  app.get('/health', { config: { access: 'public' } }, () => ({ status: 'alive' }))

  app.get('/ready', { config: { access: 'public' } }, async (_request, reply) => {
    if (isStopping()) {
      return sendProblem(reply, {
        status: 503,
        code: 'stopping',
        detail: 'This process is stopping.',
        retryAfterSeconds: 5,
      })
    }
    try {
      await database.prisma.$queryRaw`SELECT 1`
      return { status: 'ready' }
    } catch {
      return sendProblem(reply, problems.databaseAway())
    }
  })

  app.get('/api/status', { config: { access: 'viewer' } }, async (): Promise<StatusView> => {
    const { vantage } = settings.probe
    return { vantage, ...(await readVantageStatus(database, vantage)), isDatabaseReady: true, demo }
  })
}
