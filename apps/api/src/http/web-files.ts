import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { App } from '../services.ts'
import { sendProblem } from './answer-errors.ts'
import { problems } from './problem.ts'

const builtWeb = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** The built pages. Any address that is no file and not below /api is a page of the app. */
export async function serveWebFiles(app: App): Promise<void> {
  if (!existsSync(builtWeb)) {
    app.setNotFoundHandler((_request, reply) => sendProblem(reply, problems.notFound()))
    return
  }
  await app.register(fastifyStatic, { root: builtWeb, serve: false })
  app.get('/*', { config: { access: 'public', about: 'hidden' } }, (request, reply) => {
    const [path = ''] = request.url.split(/[?#]/, 1)
    if (path.startsWith('/api/') || path === '/api') return sendProblem(reply, problems.notFound())
    // The page of a domain ends like a file: files lie at the top and in one folder.
    const isFile = /^\/(assets\/.*|[^/]+\.\w{1,12})$/.test(path)
    if (!isFile) return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
    // Vite names what is below /assets by its content.
    const isHashed = path.startsWith('/assets/')
    return reply.sendFile(path.slice(1), { maxAge: isHashed ? '365d' : '1h', immutable: isHashed })
  })
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problems.notFound()))
}
