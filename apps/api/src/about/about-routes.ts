import { appStylesheets } from '../http/app-stylesheets.ts'
import type { App, Services } from '../services.ts'
import { readIdentities } from '../store/read-identities.ts'
import { aboutPage } from './about-page.ts'

/** Who looks in a log for us is not signed in, and may look often: the database is asked once in this time. */
const knownForMs = 60_000

/** The public page for mail admins who find our checker in their logs. Works without scripts and without database. */
export function aboutRoutes(app: App, { database, settings }: Services): void {
  let identities: Awaited<ReturnType<typeof readIdentities>> = []
  let readAtMs = -knownForMs

  app.get('/about-this-checker', { config: { access: 'public', about: 'hidden' } }, async (request, reply) => {
    if (performance.now() - readAtMs >= knownForMs) {
      readAtMs = performance.now()
      identities = await readIdentities(database).catch((error: unknown) => {
        request.log.warn({ err: error }, 'what our checkers say of themselves could not be read')
        return identities
      })
    }
    const page = aboutPage({ settings, identities, stylesheets: appStylesheets() })
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
