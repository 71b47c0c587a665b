import { roleRequestSchema, type AuditView, type PeopleView } from '@waypost/contract'
import * as z from 'zod/mini'
import type { App, Services } from '../services.ts'
import { auditActor } from '../auth/audit-actor.ts'
import { signedIn } from '../http/access.ts'
import { readAudit } from '../store/audit.ts'
import { readInvitations } from '../store/invitations.ts'
import { readPeople } from '../store/people.ts'
import { changeRole, givePasswordLink, signOutEverywhere, switchOff, switchOn } from './manage-people.ts'
import { peopleAbout as about } from './people-about.ts'

const params = z.object({ id: z.uuid() })
const auditQuery = z.strictObject({
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
})

/** Who works here, in which role, and what was done to accounts. */
export function peopleRoutes(app: App, { database }: Services): void {
  const admin = { access: 'admin' } as const
  const sensitive = { ...admin, needsRecentPassword: true } as const

  app.get('/api/people', { config: { ...admin, about: about.listPeople } }, async (request): Promise<PeopleView> => {
    const [people, invitations] = await Promise.all([
      readPeople(database.prisma, signedIn(request).id),
      readInvitations(database.prisma),
    ])
    return { people, invitations }
  })

  app.put(
    '/api/people/:id/role',
    { config: { ...sensitive, about: about.changeRole }, schema: { params, body: roleRequestSchema } },
    async (request, reply) => {
      const deed = { personId: request.params.id, actor: auditActor(request) }
      await changeRole(database, deed, request.body.role)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/people/:id/switch-off',
    { config: { ...sensitive, about: about.switchOff }, schema: { params } },
    async (request, reply) => {
      await switchOff(database, { personId: request.params.id, actor: auditActor(request) })
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/people/:id/switch-on',
    { config: { ...sensitive, about: about.switchOn }, schema: { params } },
    async (request, reply) => {
      await switchOn(database, { personId: request.params.id, actor: auditActor(request) })
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/people/:id/sessions',
    { config: { ...admin, about: about.endSessions }, schema: { params } },
    async (request, reply) => {
      await signOutEverywhere(database, { personId: request.params.id, actor: auditActor(request) })
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/people/:id/password-link',
    { config: { ...sensitive, about: about.makePasswordLink }, schema: { params } },
    async (request, reply) => {
      const deed = { personId: request.params.id, actor: auditActor(request) }
      return reply.code(201).send(await givePasswordLink(database, deed))
    },
  )

  app.get(
    '/api/audit',
    { config: { ...admin, about: about.readAudit }, schema: { querystring: auditQuery } },
    async (request): Promise<AuditView> => {
      return { entries: await readAudit(database.prisma, request.query.limit ?? 20) }
    },
  )
}
