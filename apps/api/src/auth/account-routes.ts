import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type MeView,
  meViewSchema,
  type SetupView,
  setupRequestSchema,
  setupViewSchema,
  signInRequestSchema,
} from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { storableText } from '../store/sanitise.ts'
import { signedIn } from '../http/access.ts'
import { limitTries } from '../http/limit-tries.ts'
import { ProblemError } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
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

  app.get('/api/setup', { config: { access: 'public', about: about.readSetup } }, async (): Promise<SetupView> => {
    return { isOpen: await isSetupOpen(database.prisma) }
  })

  app.post(
    '/api/setup',
    { config: { access: 'public', about: about.setUp }, schema: { body: setupRequestSchema } },
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
    { config: { access: 'public', about: about.signIn }, schema: { body: signInRequestSchema } },
    async (request, reply): Promise<MeView> => {
      const email = storableText(request.body.email.trim().toLowerCase())
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

  app.post('/api/sign-out', { config: { access: 'viewer', about: about.signOut } }, async (request, reply) => {
    const token = cookie.read(request)
    if (token !== undefined) await endSession(accounts, token)
    cookie.clear(reply)
    return reply.code(204).send()
  })

  app.get('/api/me', { config: { access: 'viewer', about: about.whoAmI } }, (request): MeView =>
    meView(signedIn(request)),
  )
}

const sessionCookieHeader = { 'set-cookie': 'The session. Send it back with each request.' }
const about = {
  readSetup: {
    id: 'readSetup',
    tag: 'Account',
    summary: 'Say whether the first account is still to be made',
    answers: { 200: { description: 'Open until there is an account.', schema: setupViewSchema } },
  },
  setUp: {
    id: 'setUp',
    tag: 'Account',
    summary: 'Make the first account, an administrator',
    description: 'Takes the token of the one-time link that Waypost prints when it starts without any account.',
    answers: {
      201: { description: 'The account is made and signed in.', schema: meViewSchema, headers: sessionCookieHeader },
    },
    problems: ['setup-closed', 'too-many-requests'],
  },
  signIn: {
    id: 'signIn',
    tag: 'Account',
    summary: 'Sign in',
    description: 'Answers with a cookie. Five tries in 15 minutes for one account, 20 from one address.',
    answers: { 200: { description: 'Signed in.', schema: meViewSchema, headers: sessionCookieHeader } },
    problems: ['wrong-password', 'too-many-requests'],
    example: { body: { email: 'you@example.com', password: 'correct horse battery' } },
  },
  signOut: {
    id: 'signOut',
    tag: 'Account',
    summary: 'Sign out',
    answers: { 204: { description: 'The session is over.' } },
    example: {},
  },
  whoAmI: {
    id: 'whoAmI',
    tag: 'Account',
    summary: 'Say who is signed in',
    answers: { 200: { description: 'The account of this session.', schema: meViewSchema } },
    example: {},
  },
} satisfies Record<string, RouteAbout>

function meView({ name, email, role }: Colleague): MeView {
  return { name, email, role }
}
