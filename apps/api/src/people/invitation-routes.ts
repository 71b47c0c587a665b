import { invitationRequestSchema, oneTimeLinkViewSchema } from '@waypost/contract'
import * as z from 'zod/mini'
import type { App, Services } from '../services.ts'
import { auditActor } from '../auth/audit-actor.ts'
import { makeInvitation } from '../auth/one-time-links.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { recordAudit } from '../store/audit.ts'
import { withdrawInvitation } from '../store/invitations.ts'
import { findPerson } from '../store/people.ts'

const params = z.object({ id: z.uuid() })

/** Inviting by a link that an admin hands over; no mail is sent. */
export function invitationRoutes(app: App, { database: { prisma } }: Services): void {
  const admin = { access: 'admin' } as const
  app.post(
    '/api/invitations',
    { config: { ...admin, needsRecentPassword: true, about: about.invite }, schema: { body: invitationRequestSchema } },
    async (request, reply) => {
      const { name, email, role } = request.body
      if (email !== undefined && (await findPerson(prisma, email)) !== undefined) {
        const detail = 'This email address has an account already'
        throw new ProblemError({ status: 409, code: 'email-taken', detail, field: 'email' })
      }
      const invitation = { name, email: email?.toLowerCase() ?? null, role, createdById: signedIn(request).id }
      const link = await prisma.$transaction((tx) => makeInvitation(tx, invitation, auditActor(request)))
      return reply.code(201).send(link)
    },
  )

  app.delete(
    '/api/invitations/:id',
    { config: { ...admin, about: about.withdrawInvitation }, schema: { params } },
    async (request, reply) => {
      const { id } = request.params
      await prisma.$transaction(async (tx) => {
        const name = await withdrawInvitation(tx, id)
        if (name === undefined) throw new ProblemError(problems.notFound())
        await recordAudit(tx, { action: 'invitation-withdrawn', actor: auditActor(request), subject: { id, name } })
      })
      return reply.code(204).send()
    },
  )
}

const about = {
  invite: {
    id: 'invite',
    tag: 'People',
    summary: 'Invite somebody',
    description:
      'Makes a link with which a colleague makes an account. Hand the link over yourself: Waypost sends no mail. It ' +
      'works once, for 7 days. The link is shown once, in this answer: Waypost keeps no copy.',
    answers: { 201: { description: 'The link, shown this once.', schema: oneTimeLinkViewSchema } },
    problems: ['email-taken'],
    example: { body: { name: 'Marek', role: 'viewer' } },
  },
  withdrawInvitation: {
    id: 'withdrawInvitation',
    tag: 'People',
    summary: 'Withdraw an invitation',
    description: 'The number is the `id` of an invitation in `GET /api/people`.',
    answers: { 204: { description: 'Its link does not work any more.' } },
    problems: ['not-found'],
  },
} satisfies Record<string, RouteAbout>
