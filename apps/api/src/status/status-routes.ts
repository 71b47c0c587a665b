import {
  healthViewSchema,
  installationViewSchema,
  readyViewSchema,
  type ReadyView,
  type StatusView,
  statusViewSchema,
} from '@waypost/contract'
import type { RouteAbout } from '../openapi/route-about.ts'
import type { App, Services } from '../services.ts'
import { watchEventLoop } from './event-loop-watch.ts'
import { readinessReasons } from './readiness.ts'
import { readInstallation } from './read-installation.ts'
import { readVantage } from '../store/read-vantage.ts'

/** Whether this process lives, whether it can serve, and what the pages say about the checker. */
export function statusRoutes(app: App, { database, demo, isStopping, settings }: Services): void {
  const eventLoop = watchEventLoop()
  app.addHook('onClose', () => eventLoop.close())

  app.get('/health', { config: { access: 'public', about: about.health } }, () => ({ status: 'alive' }))

  app.get('/ready', { config: { access: 'public', about: about.ready } }, async (_request, reply) => {
    const reasons = await readinessReasons({ database, isStopping, isStalled: eventLoop.isStalled })
    const view: ReadyView = { status: reasons.length === 0 ? 'ready' : 'not-ready', reasons }
    if (reasons.length > 0) void reply.code(503).header('retry-after', 5)
    return view
  })

  const readStatus = { access: 'viewer', isAskedByPages: true, about: about.readStatus } as const
  app.get('/api/status', { config: readStatus }, async (): Promise<StatusView> => {
    const { vantage } = settings.probe
    const { port25, lastCheckAt } = await readVantage(database, vantage)
    const isClosed = port25 === 'closed' || port25 === 'intercepted'
    return { vantage, port25: isClosed ? 'closed' : port25, lastCheckAt, isDatabaseReady: true, demo }
  })

  const readAll = { access: 'viewer', isAskedByPages: true, about: about.readInstallation } as const
  app.get('/api/installation', { config: readAll }, () => readInstallation(database, settings.baseUrl))
}

const about = {
  health: {
    id: 'health',
    tag: 'Operation',
    summary: 'Say that this process lives',
    description: 'Asks nobody, the database neither. For a supervisor that restarts what does not answer.',
    answers: { 200: { description: 'It lives.', schema: healthViewSchema } },
    example: {},
  },
  ready: {
    id: 'ready',
    tag: 'Operation',
    summary: 'Say whether this process can serve',
    description: 'For a load balancer. Answers within about a second, whatever the database does.',
    answers: {
      200: { description: 'It can.', schema: readyViewSchema },
      503: { description: 'Not now; `reasons` says why.', schema: readyViewSchema },
    },
    example: {},
  },
  readStatus: {
    id: 'readStatus',
    tag: 'Operation',
    summary: 'Say in short whether checks can be made',
    answers: { 200: { description: 'As the last line of every page shows it.', schema: statusViewSchema } },
    example: {},
  },
  readInstallation: {
    id: 'readInstallation',
    tag: 'Operation',
    summary: 'Read the state of this installation',
    answers: { 200: { description: 'As the page /status shows it.', schema: installationViewSchema } },
    example: {},
  },
} satisfies Record<string, RouteAbout>
