import { invitationRequestSchema } from '@waypost/contract'
import * as z from 'zod/mini'
import type { App, Services } from '../services.ts'
import { auditActor } from '../auth/audit-actor.ts'
import { makeInvitation } from '../auth/one-time-links.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { recordAudit } from '../store/audit.ts'
import { withdrawInvitation } from '../store/invitations.ts'
import { findPerson } from '../store/people.ts'

const params = z.object({ id: z.uuid() })

/** Inviting by a link that an admin hands over; no mail is sent. */
export function invitationRoutes(app: App, { database: { prisma } }: Services): void {
  const admin = { access: 'admin', about: 'hidden' } as const
  app.post(
    '/api/invitations',
    { config: { ...admin, needsRecentPassword: true }, schema: { body: invitationRequestSchema } },
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

  app.delete('/api/invitations/:id', { config: admin, schema: { params } }, async (request, reply) => {
    const { id } = request.params
    await prisma.$transaction(async (tx) => {
      const name = await withdrawInvitation(tx, id)
      if (name === undefined) throw new ProblemError(problems.notFound())
      await recordAudit(tx, { action: 'invitation-withdrawn', actor: auditActor(request), subject: { id, name } })
    })
    return reply.code(204).send()
  })
}
