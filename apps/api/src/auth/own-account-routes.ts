import { confirmRequestSchema, passwordRequestSchema, profileRequestSchema } from '@waypost/contract'
import type { MeView, OwnSessionsView } from '@waypost/contract'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { App, Services } from '../services.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { recordAudit } from '../store/audit.ts'
import { removePasswordLinks } from '../store/password-links.ts'
import { readPasswordHash, saveName, savePasswordHash } from '../store/people.ts'
import { storableText } from '../store/sanitise.ts'
import { confirmSession, endSessions, readSessions, renewSession } from '../store/sessions.ts'
import { auditActor } from './audit-actor.ts'
import { deviceName } from './device-name.ts'
import { makeMeView } from './me-view.ts'
import { hashToken, makeToken } from './one-time-token.ts'
import { ownAccountAbout as about } from './own-account-about.ts'
import { hashPassword, nobodysHash, verifyPassword } from './passwords.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { takeConfirmTry } from './sign-in-limits.ts'

const sessionParams = z.object({ id: z.uuid() })

/** What a person sees and changes of the own account. */
export function ownAccountRoutes(app: App, services: Services): void {
  const { cookie, database } = services
  const { prisma } = database
  const own = { access: 'viewer', isOwn: true } as const

  app.get('/api/me', { config: { ...own, isAskedByPages: true, about: about.whoAmI } }, (request): Promise<MeView> => {
    return makeMeView(prisma, signedIn(request))
  })

  app.post('/api/me/stay', { config: { ...own, about: about.staySignedIn } }, (request): Promise<MeView> => {
    return makeMeView(prisma, signedIn(request))
  })

  app.put(
    '/api/me',
    { config: { ...own, about: about.rename }, schema: { body: profileRequestSchema } },
    async (request): Promise<MeView> => {
      const colleague = signedIn(request)
      const name = storableText(request.body.name)
      await prisma.$transaction(async (tx) => {
        await saveName(tx, { id: colleague.id, name })
        const details = { from: colleague.name, to: name }
        await recordAudit(tx, { action: 'name-changed', actor: auditActor(request), details })
      })
      return makeMeView(prisma, { ...colleague, name })
    },
  )

  app.post(
    '/api/me/confirm',
    { config: { ...own, about: about.confirmPassword }, schema: { body: confirmRequestSchema } },
    async (request, reply) => {
      await refuseWrongPassword(request, { password: request.body.password, field: 'password' })
      await confirmSession(prisma, signedIn(request).sessionId)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/me/password',
    { config: { ...own, about: about.changePassword }, schema: { body: passwordRequestSchema } },
    async (request, reply): Promise<MeView> => {
      const colleague = signedIn(request)
      const { currentPassword, password } = request.body
      await refuseWrongPassword(request, { password: currentPassword, field: 'currentPassword' })
      refuseWeakPassword(password, colleague)
      const hash = await hashPassword(password)
      const token = makeToken()
      await prisma.$transaction(async (tx) => {
        await savePasswordHash(tx, { id: colleague.id, hash })
        await removePasswordLinks(tx, colleague.id)
        const count = await endSessions(tx, { userId: colleague.id, exceptId: colleague.sessionId })
        await renewSession(tx, { id: colleague.sessionId, tokenHash: hashToken(token) })
        await recordAudit(tx, { action: 'password-changed', actor: auditActor(request), details: { count } })
      })
      cookie.set(reply, token)
      return makeMeView(prisma, colleague)
    },
  )

  app.get(
    '/api/me/sessions',
    { config: { ...own, about: about.listOwnSessions } },
    async (request): Promise<OwnSessionsView> => {
      const { id, sessionId } = signedIn(request)
      const rows = await readSessions(prisma, id)
      const views = rows.map(({ userAgent, createdAt, lastUsedAt, ...row }) => ({
        ...row,
        isThisOne: row.id === sessionId,
        device: deviceName(userAgent ?? ''),
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      }))
      return { sessions: views.toSorted((one, other) => Number(other.isThisOne) - Number(one.isThisOne)) }
    },
  )

  app.delete('/api/me/sessions', { config: { ...own, about: about.endOtherSessions } }, async (request, reply) => {
    const { id, sessionId } = signedIn(request)
    await endAndRecord(request, { userId: id, exceptId: sessionId })
    return reply.code(204).send()
  })

  app.delete(
    '/api/me/sessions/:id',
    { config: { ...own, about: about.endOwnSession }, schema: { params: sessionParams } },
    async (request, reply) => {
      const { id } = signedIn(request)
      const count = await endAndRecord(request, { userId: id, id: request.params.id })
      if (count === 0) throw new ProblemError(problems.notFound())
      return reply.code(204).send()
    },
  )

  function endAndRecord(request: FastifyRequest, choice: Parameters<typeof endSessions>[1]): Promise<number> {
    return prisma.$transaction(async (tx) => {
      const count = await endSessions(tx, choice)
      if (count > 0) await recordAudit(tx, { action: 'sessions-ended', actor: auditActor(request), details: { count } })
      return count
    })
  }

  async function refuseWrongPassword(
    request: FastifyRequest,
    { password, field }: { password: string; field: string },
  ): Promise<void> {
    const { id } = signedIn(request)
    const tried = await takeConfirmTry(database, id)
    const hash = (await readPasswordHash(prisma, id)) ?? (await nobodysHash)
    if (!(await verifyPassword({ hash, password }))) {
      await recordAudit(prisma, { action: 'password-confirm-failed', actor: auditActor(request) })
      const detail = 'This is not your password. Type the one you sign in with.'
      throw new ProblemError({ status: 422, code: 'not-your-password', detail, field })
    }
    await tried.giveBack()
  }
}
