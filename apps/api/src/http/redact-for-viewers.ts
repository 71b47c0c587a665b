import type { FastifyInstance } from 'fastify'
import { redactRecipients } from './redact-recipients.ts'

/**
 * A viewer reads everything but whom a message was for. One place for every JSON answer, so that no route can forget
 * it; a stream has its own (stream-run-events.ts).
 */
export function redactForViewers(app: FastifyInstance): void {
  app.addHook('preSerialization', async (request, _reply, payload) => {
    const isFull = request.colleague?.role !== 'viewer' || request.routeOptions.config.isOwn === true
    return isFull ? payload : redactRecipients(payload)
  })
}
