import { acceptRequestSchema, linkRequestSchema, newPasswordRequestSchema } from '@waypost/contract'
import type { InvitedView, PasswordLinkView } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { limitLinkTries } from '../http/limit-tries.ts'
import { ProblemError } from '../http/problem.ts'
import type { Transaction } from '../store/database.ts'
import { findInvitation } from '../store/invitations.ts'
import { findPasswordLink } from '../store/password-links.ts'
import { lockPerson, type Person } from '../store/people.ts'
import { acceptInvitation, openInvitation } from './accept-invitation.ts'
import { auditActor } from './audit-actor.ts'
import { linkAbout as about } from './link-about.ts'
import { hashToken } from './one-time-token.ts'
import { hashPassword } from './passwords.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { resetPassword } from './reset-password.ts'
import { signInPerson } from './sign-in-person.ts'

/** What a one-time link is good for, for somebody who is not signed in. Tokens come in bodies, never in addresses. */
export function linkRoutes(app: App, services: Services): void {
  const { database, secret, settings } = services
  const { prisma } = database

  app.post(
    '/api/invitation-links/look',
    { config: { access: 'public', about: about.lookAtInvitation }, schema: { body: linkRequestSchema } },
    async (request): Promise<InvitedView> => {
      await limitLinkTries(database, request)
      const found = await findInvitation(prisma, hashToken(request.body.token))
      const { name, email, role, invitedBy } = openInvitation(found)
      return { name, email, role, invitedBy }
    },
  )

  app.post(
    '/api/invitation-links/accept',
    { config: { access: 'public', about: about.acceptInvitation }, schema: { body: acceptRequestSchema } },
    async (request, reply) => {
      await limitLinkTries(database, request)
      refuseWeakPassword(request.body.password, request.body)
      const actor = { ...auditActor(request) }
      const userId = await acceptInvitation(database, request.body, { baseUrl: settings.baseUrl, secret, actor })
      return reply.code(201).send(await signInPerson({ request, reply, userId }, 'sign-in', services))
    },
  )

  app.post(
    '/api/password-links/look',
    { config: { access: 'public', about: about.lookAtPasswordLink }, schema: { body: linkRequestSchema } },
    async (request): Promise<PasswordLinkView> => {
      await limitLinkTries(database, request)
      const { name, email } = await personOf(prisma, hashToken(request.body.token))
      return { name, email }
    },
  )

  app.post(
    '/api/password-links/use',
    { config: { access: 'public', about: about.usePasswordLink }, schema: { body: newPasswordRequestSchema } },
    async (request, reply) => {
      await limitLinkTries(database, request)
      const { password, token } = request.body
      const person = await personOf(prisma, hashToken(token))
      refuseWeakPassword(password, person)
      const hash = await hashPassword(password)
      await prisma.$transaction(async (tx) => {
        const { id, name, role } = await personOf(tx, hashToken(token))
        await resetPassword(tx, { id, name }, { hash, actor: { ...auditActor(request), id, name, role } })
      })
      return signInPerson({ request, reply, userId: person.id }, 'sign-in', services)
    },
  )
}

/** Whose password the link sets. In a transaction the row of the person is locked, so a link is used once. */
async function personOf(tx: Transaction, tokenHash: string): Promise<Person> {
  const before = await findPasswordLink(tx, tokenHash)
  const person = before === undefined ? undefined : await lockPerson(tx, before)
  const isStillThere = person !== undefined && (await findPasswordLink(tx, tokenHash)) === person.id
  if (isStillThere && !person.isSwitchedOff) return person
  const detail = 'This link does not work any more: it works once, for a day. Ask an admin for a new one.'
  throw new ProblemError({ status: 410, code: 'password-link-gone', detail, field: 'token' })
}
