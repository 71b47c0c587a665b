import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { accountRoutes } from './auth/account-routes.ts'
import { openAccounts } from './auth/auth.ts'
import { deviceCookie } from './auth/device-cookie.ts'
import { linkRoutes } from './auth/link-routes.ts'
import { ownAccountRoutes } from './auth/own-account-routes.ts'
import { sessionCookie } from './auth/session-cookie.ts'
import { guardRoutes } from './http/access.ts'
import { answerErrors, sendProblem } from './http/answer-errors.ts'
import { answerUnreadable } from './http/answer-unreadable.ts'
import { countOpenRequests } from './http/open-requests.ts'
import { refuseCrossSite } from './http/cross-site.ts'
import { takeJsonOnly } from './http/json-body.ts'
import { jsonText } from './http/json-text.ts'
import { problems } from './http/problem.ts'
import { refuseUnread } from './http/refuse-unread.ts'
import { refuseWhileStopping } from './http/refuse-while-stopping.ts'
import { redactForViewers } from './http/redact-for-viewers.ts'
import { securityHeaders, sendSecurityHeaders } from './http/security-headers.ts'
import { serveWebFiles } from './http/web-files.ts'
import { describeRoutes } from './openapi/describe-routes.ts'
import { usualBatchLimits } from './batches/batch-limits.ts'
import { batchRoutes } from './batches/batch-routes.ts'
import { correctionRoutes } from './corrections/correction-routes.ts'
import { invitationRoutes } from './people/invitation-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { aboutRoutes } from './about/about-routes.ts'
import { docsRoutes } from './api-docs/docs-routes.ts'
import { metricsRoutes } from './metrics/metrics-routes.ts'
import { usualCheckLimits } from './runs/check-limits.ts'
import { checkRoutes } from './runs/check-routes.ts'
import { listRoutes } from './runs/list-routes.ts'
import { runRoutes } from './runs/run-routes.ts'
import { StreamRegistry } from './runs/stream-registry.ts'
import { addressRoutes } from './senders/address-routes.ts'
import { candidateRoutes } from './senders/candidate-routes.ts'
import { senderRoutes } from './senders/sender-routes.ts'
import { verifyRoutes } from './verifications/verify-routes.ts'
import type { App, AppOptions, Services } from './services.ts'
import type { Settings } from './settings.ts'
import { pageErrorRoutes } from './status/page-error-routes.ts'
import { statusCodeRoutes } from './status-codes/status-code-routes.ts'
import { statusRoutes } from './status/status-routes.ts'
import { installationSecret } from './store/settings-store.ts'

const maxBodyBytes = 65_536
/** What was asked before the end is answered; who takes longer to ask or to read is cut off. */
const lastAnswersMs = 3_000

/** The HTTP side as one value: it listens nowhere yet, and closes only what it opened itself. */
export async function makeApp(options: AppOptions): Promise<App> {
  const { settings, database } = options
  const headers = securityHeaders(settings.baseUrl)
  const app = Fastify({
    logger: { level: options.logLevel ?? 'warn' },
    bodyLimit: maxBodyBytes,
    trustProxy: trustedProxies(settings.trustProxy),
    forceCloseConnections: true,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerUnreadable(headers),
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply.headers(headers), problems.unreadable()),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setReplySerializer((payload) => jsonText(payload))

  const secret = await installationSecret(database, 'auth-secret')
  const streams = new StreamRegistry()
  let isStopping = false
  const services: Services = {
    ...options,
    limits: { ...usualCheckLimits, ...options.limits },
    batchLimits: { ...usualBatchLimits, ...options.batchLimits },
    accounts: await openAccounts(database.prisma, { baseUrl: settings.baseUrl, secret }),
    cookie: sessionCookie(settings.baseUrl),
    device: deviceCookie(settings.baseUrl, secret),
    secret,
    streams,
    isStopping: () => isStopping,
  }
  const requests = countOpenRequests(app)
  app.addHook('preClose', async () => {
    isStopping = true
    streams.closeAll()
    await requests.allAnswered(lastAnswersMs)
  })

  sendSecurityHeaders(app, headers)
  answerErrors(app)
  takeJsonOnly(app)
  refuseUnread(app)
  await app.register(cookie)
  await app.register(compress, { threshold: 1_024 })
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
  })
  refuseWhileStopping(app, services)
  refuseCrossSite(app, settings.baseUrl)
  guardRoutes(app, services)
  await describeRoutes(app, { baseUrl: settings.baseUrl, cookieName: services.cookie.name })
  redactForViewers(app)

  metricsRoutes(app, services)
  accountRoutes(app, services)
  linkRoutes(app, services)
  ownAccountRoutes(app, services)
  peopleRoutes(app, services)
  invitationRoutes(app, services)
  senderRoutes(app, services)
  candidateRoutes(app, services)
  addressRoutes(app, services)
  checkRoutes(app, services)
  aboutRoutes(app, services)
  batchRoutes(app, services)
  listRoutes(app, services)
  runRoutes(app, services)
  verifyRoutes(app, services)
  correctionRoutes(app, services)
  statusCodeRoutes(app)
  statusRoutes(app, services)
  pageErrorRoutes(app, services)
  docsRoutes(app, settings)
  await serveWebFiles(app)
  return app
}

function trustedProxies(setting: Settings['trustProxy']) {
  return typeof setting === 'number' ? (_address: string, hop: number) => hop < setting : setting
}
