import {
  meViewSchema,
  type MeView,
  type SetupView,
  setupRequestSchema,
  setupViewSchema,
  signInRequestSchema,
} from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { storableText } from '../store/sanitise.ts'
import { signedIn } from '../http/access.ts'
import { limitLinkTries } from '../http/limit-tries.ts'
import { ProblemError } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { recordAudit } from '../store/audit.ts'
import { endSessions } from '../store/sessions.ts'
import { auditActor } from './audit-actor.ts'
import { createFirstAccount } from './create-first-account.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { nobodysHash, verifyPassword } from './passwords.ts'
import { sessionCookieHeader } from './session-cookie.ts'
import { isSetupOpen } from './setup-token.ts'
import { takeSignInTry } from './sign-in-limits.ts'
import { signInPerson } from './sign-in-person.ts'

/** Making the first account, signing in and out. */
export function accountRoutes(app: App, services: Services): void {
  const { accounts, cookie, database, device, settings, secret } = services
  const { prisma } = database

  app.get('/api/setup', { config: { access: 'public', about: about.readSetup } }, async (): Promise<SetupView> => {
    return { isOpen: await isSetupOpen(prisma) }
  })

  app.post(
    '/api/setup',
    { config: { access: 'public', about: about.setUp }, schema: { body: setupRequestSchema } },
    async (request, reply) => {
      await limitLinkTries(database, request)
      refuseWeakPassword(request.body.password, request.body)
      const userId = await createFirstAccount(database, request.body, { baseUrl: settings.baseUrl, secret })
      if (userId === undefined) {
        const detail = 'This set-up link does not work any more. Start Waypost again to get a new one.'
        throw new ProblemError({ status: 404, code: 'setup-closed', detail, field: 'token' })
      }
      return reply.code(201).send(await signInPerson({ request, reply, userId }, 'setup', services))
    },
  )

  app.post(
    '/api/sign-in',
    { config: { access: 'public', about: about.signIn }, schema: { body: signInRequestSchema } },
    async (request, reply): Promise<MeView> => {
      const email = storableText(request.body.email.trim().toLowerCase())
      const knownDevice = device.read(request, email)
      const tried = await takeSignInTry(database, request, { email, knownDevice })
      const found = await accounts.findUserByEmail(email, { includeAccounts: true })
      const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password
      const isRight = await verifyPassword({ hash: hash ?? (await nobodysHash), password: request.body.password })
      if (!isRight || !found || !hash) {
        // What was typed as an address of nobody may be a password: only known accounts are named.
        const subject = found ? { id: found.user.id, name: found.user.name } : undefined
        await recordAudit(prisma, { action: 'sign-in-failed', actor: auditActor(request), subject })
        const detail = 'The email address and the password do not belong together.'
        throw new ProblemError({ status: 401, code: 'wrong-password', detail, field: 'password' })
      }
      await tried.giveBack()
      await refuseSwitchedOff(found.user.id)
      return signInPerson({ request, reply, userId: found.user.id }, 'sign-in', services)
    },
  )

  app.post('/api/sign-out', { config: { access: 'viewer', about: about.signOut } }, async (request, reply) => {
    const { id, sessionId } = signedIn(request)
    await endSessions(prisma, { userId: id, id: sessionId })
    await recordAudit(prisma, { action: 'sign-out', actor: auditActor(request) })
    cookie.clear(reply)
    return reply.code(204).send()
  })

  /** Told only to who knows the password. */
  async function refuseSwitchedOff(userId: string): Promise<void> {
    const person = await prisma.user.findUnique({ where: { id: userId }, select: { disabledAt: true } })
    if (person?.disabledAt === null) return
    const detail = 'This account is switched off. Ask an admin of your Waypost to switch it on.'
    throw new ProblemError({ status: 403, code: 'switched-off', detail, field: 'email' })
  }
}

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
    problems: ['setup-closed', 'weak-password', 'too-many-requests', 'busy'],
  },
  signIn: {
    id: 'signIn',
    tag: 'Account',
    summary: 'Sign in',
    description: 'Answers with a cookie. Five wrong passwords in 15 minutes for one account, 20 from one address.',
    answers: { 200: { description: 'Signed in.', schema: meViewSchema, headers: sessionCookieHeader } },
    problems: ['wrong-password', 'switched-off', 'too-many-requests', 'busy'],
    example: { body: { email: 'you@example.com', password: 'correct horse battery' } },
  },
  signOut: {
    id: 'signOut',
    tag: 'Account',
    summary: 'Sign out',
    answers: { 204: { description: 'The session is over.' } },
    example: {},
  },
} satisfies Record<string, RouteAbout>
