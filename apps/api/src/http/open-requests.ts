import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Knows the requests that were taken and not yet answered, event streams among them. */
export function countOpenRequests(app: FastifyInstance): { allAnswered(limitMs: number): Promise<void> } {
  const open = new Set<ServerResponse>()
  let onNone: (() => void) | undefined
  app.addHook('onRequest', async (_request, { raw }) => {
    open.add(raw)
    raw.once('close', () => {
      open.delete(raw)
      if (open.size === 0) onNone?.()
    })
  })
  return {
    allAnswered: (limitMs) =>
      new Promise((resolve) => {
        if (open.size === 0) return resolve()
        const timer = setTimeout(resolve, limitMs)
        onNone = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
