import { pageErrorRequestSchema } from '@waypost/contract'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import type { App, Services } from '../services.ts'
import { countTry } from '../store/rate-window.ts'

const maxBodyBytes = 4_096
const perMinute = 10

/** Takes a mistake of our pages into the log, under the reference that the person was shown. */
export function pageErrorRoutes(app: App, { database }: Services): void {
  app.post(
    '/api/page-errors',
    {
      bodyLimit: maxBodyBytes,
      config: { access: 'viewer', about: 'hidden' },
      schema: { body: pageErrorRequestSchema },
    },
    async (request, reply) => {
      const { id } = signedIn(request)
      const seconds = await countTry(database, { key: `page-errors ${id}`, max: perMinute, windowSeconds: 60 })
      if (seconds > 0) throw new ProblemError(problems.tooMany(seconds, 'Too many reports. Try again in a minute.'))
      const { reference, path, message } = request.body
      request.log.error({ reference, path, message }, 'a page broke')
      return reply.code(204).send()
    },
  )
}
