import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuditAction, MeView } from '@waypost/contract'
import { canonicalAddress } from '../http/canonical-address.ts'
import type { Services } from '../services.ts'
import { recordAudit } from '../store/audit.ts'
import { touchSession } from '../store/sessions.ts'
import { auditActor, userAgentOf } from './audit-actor.ts'
import { makeMeView } from './me-view.ts'
import { beginSession, endSession, readSession } from './sessions.ts'

/** Begins a session with a new token for somebody who just proved who they are; the one in the cookie ends. */
export async function signInPerson(
  { request, reply, userId }: { request: FastifyRequest; reply: FastifyReply; userId: string },
  action: Extract<AuditAction, 'setup' | 'sign-in'>,
  { accounts, cookie, database: { prisma }, device }: Services,
): Promise<MeView> {
  const old = cookie.read(request)
  if (old !== undefined) await endSession(prisma, old)
  const ipAddress = canonicalAddress(request.ip)
  const token = await beginSession(accounts, { userId, ipAddress, userAgent: userAgentOf(request) })
  cookie.set(reply, token)
  const colleague = await readSession(prisma, token, { isUse: true })
  if (colleague === undefined) throw new Error('A session ended as it began')
  const { id, name, email, role, sessionId, sessionEndsAt } = colleague
  await touchSession(prisma, { id: sessionId, expiresAt: sessionEndsAt })
  if (device.read(request, email) === undefined) device.set(reply, email)
  await recordAudit(prisma, { action, actor: { ...auditActor(request), id, name, role, sessionId } })
  return makeMeView(prisma, colleague)
}
