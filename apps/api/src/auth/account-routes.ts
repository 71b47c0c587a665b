import type { FastifyReply, FastifyRequest } from 'fastify'
import { type MeView, type SetupView, setupRequestSchema, signInRequestSchema } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { signedIn } from '../http/access.ts'
import { limitTries } from '../http/limit-tries.ts'
import { ProblemError } from '../http/problem.ts'
import { createFirstAccount } from './create-first-account.ts'
import { nobodysHash, verifyPassword } from './passwords.ts'
import { beginSession, type Colleague, endSession, readSession } from './sessions.ts'
import { isSetupOpen } from './setup-token.ts'

/** Making the first account, signing in and out, and who am I. */
export function accountRoutes(app: App, { accounts, cookie, database, settings, secret }: Services): void {
  async function signIn(request: FastifyRequest, reply: FastifyReply, userId: string): Promise<MeView> {
    const old = cookie.read(request)
    if (old !== undefined) await endSession(accounts, old)
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300)
    const token = await beginSession(accounts, { userId, ipAddress: request.ip, userAgent })
    cookie.set(reply, token)
    const colleague = await readSession(accounts, token)
    if (colleague === undefined) throw new Error('A session ended as it began')
    return meView(colleague)
  }

  app.get('/api/setup', { config: { access: 'public' } }, async (): Promise<SetupView> => {
    return { isOpen: await isSetupOpen(database.prisma) }
  })

  app.post(
    '/api/setup',
    { config: { access: 'public' }, schema: { body: setupRequestSchema } },
    async (request, reply) => {
      await limitTries(database, request, { name: 'setup', perAddress: 200 })
      const options = { baseUrl: settings.baseUrl, secret }
      const userId = await createFirstAccount(database, request.body, options)
      if (userId === undefined) {
        const detail = 'This set-up link does not work any more. Start Waypost again to get a new one.'
        throw new ProblemError({ status: 404, code: 'setup-closed', detail, field: 'token' })
      }
      return reply.code(201).send(await signIn(request, reply, userId))
    },
  )

  app.post(
    '/api/sign-in',
    { config: { access: 'public' }, schema: { body: signInRequestSchema } },
    async (request, reply): Promise<MeView> => {
      const email = request.body.email.trim().toLowerCase()
      await limitTries(database, request, { name: 'sign-in', perAddress: 20, account: { key: email, max: 5 } })
      const found = await accounts.findUserByEmail(email, { includeAccounts: true })
      const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password
      const isRight = await verifyPassword({ hash: hash ?? (await nobodysHash), password: request.body.password })
      if (!isRight || !found || !hash) {
        const detail = 'The email address and the password do not belong together.'
        throw new ProblemError({ status: 401, code: 'wrong-password', detail, field: 'password' })
      }
      return signIn(request, reply, found.user.id)
    },
  )

  app.post('/api/sign-out', { config: { access: 'viewer' } }, async (request, reply) => {
    const token = cookie.read(request)
    if (token !== undefined) await endSession(accounts, token)
    cookie.clear(reply)
    return reply.code(204).send()
  })

  app.get('/api/me', { config: { access: 'viewer' } }, (request): MeView => meView(signedIn(request)))
}

function meView({ name, email, role }: Colleague): MeView {
  return { name, email, role }
}
