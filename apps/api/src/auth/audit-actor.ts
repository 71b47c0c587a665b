import type { FastifyRequest } from 'fastify'
import { canonicalAddress } from '../http/canonical-address.ts'
import type { AuditActor } from '../store/audit.ts'

const maxUserAgentLength = 300

/** Who asks, and from where, for the audit. */
export function auditActor(request: FastifyRequest): AuditActor {
  const { colleague } = request
  const from = { ipAddress: canonicalAddress(request.ip), userAgent: userAgentOf(request), requestId: request.id }
  if (colleague === null) return from
  const { id, name, role, sessionId } = colleague
  return { ...from, id, name, role, sessionId }
}

export function userAgentOf(request: FastifyRequest): string {
  return (request.headers['user-agent'] ?? '').slice(0, maxUserAgentLength)
}
