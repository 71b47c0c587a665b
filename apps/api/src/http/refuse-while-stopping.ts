import type { FastifyInstance } from 'fastify'
import { ProblemError, problems } from './problem.ts'

/** What still comes in over an open connection while we end is sent to another process, or to our successor. */
export function refuseWhileStopping(app: FastifyInstance, { isStopping }: { isStopping(): boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isStopping() || !request.url.startsWith('/api/')) return
    void reply.header('connection', 'close')
    throw new ProblemError(problems.stopping())
  })
}
