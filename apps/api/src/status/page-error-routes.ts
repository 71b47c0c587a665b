import { pageErrorRequestSchema } from '@waypost/contract'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
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
      config: { access: 'viewer', about },
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

const about: RouteAbout = {
  id: 'reportPageError',
  tag: 'Operation',
  summary: 'Report that a page broke',
  description:
    'Sent by the pages of Waypost. It writes one line to the log, under the reference that the person was shown. Ten ' +
    'reports a minute for one account.',
  answers: { 204: { description: 'It is in the log.' } },
  problems: ['too-many-requests'],
  example: { body: { reference: 'ABCD1234', path: '/', message: 'TypeError: x is undefined' } },
}
