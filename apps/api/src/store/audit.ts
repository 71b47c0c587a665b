import { v7 as uuidv7 } from 'uuid'
import { type AuditAction, auditActions, type AuditEntryView } from '@waypost/contract'
import type { Transaction } from './database.ts'
import { storableText } from './sanitise.ts'
import { fromJsonb, toJsonb } from './stored-json.ts'

/** Who did it, and from where. Without an id: the command line, or somebody who could not sign in. */
export interface AuditActor {
  id?: string
  name?: string
  role?: string
  sessionId?: string
  ipAddress?: string
  userAgent?: string
  requestId?: string
}

export interface AuditEvent {
  action: AuditAction
  actor: AuditActor
  /** The colleague or the invitation it was done to. */
  subject?: { id: string; name: string }
  details?: NonNullable<AuditEntryView['details']>
}

/** Adds one line. Within a transaction it stands or falls with what it tells. */
export async function recordAudit(tx: Transaction, { action, actor, subject, details }: AuditEvent): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit (id, action, actor_id, actor_name, actor_role, subject_id, subject_name, details, session_id,
      ip_address, user_agent, request_id)
    VALUES (${uuidv7()}::uuid, ${action}, ${actor.id ?? null}::uuid, ${textOrNull(actor.name)}, ${actor.role ?? null},
      ${subject?.id ?? null}::uuid, ${textOrNull(subject?.name)}, ${details ? toJsonb(details) : null}::jsonb,
      ${actor.sessionId ?? null}::uuid, ${textOrNull(actor.ipAddress)}, ${textOrNull(actor.userAgent)},
      ${actor.requestId ?? null})`
}

/** The newest lines first. */
export async function readAudit(tx: Transaction, limit: number): Promise<AuditEntryView[]> {
  const rows = await tx.auditEntry.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit })
  return rows.map(({ id, at, action, actorName, subjectName, details, ipAddress }) => ({
    id,
    at: at.toISOString(),
    action: knownAction(action),
    actorName,
    subjectName,
    details: details === null ? null : fromJsonb('auditDetails', details),
    ipAddress,
  }))
}

/** After 30 days an address is cut to its network (/24, /48): enough to see a pattern, too little for a person. */
export async function shortenAuditAddresses(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE audit SET ip_address = CASE family(ip_address::inet)
        WHEN 4 THEN network(set_masklen(ip_address::inet, 24))::text
        ELSE network(set_masklen(ip_address::inet, 48))::text END
    WHERE at < now() - interval '30 days' AND ip_address ~ '^[0-9a-fA-F.:]+$'`
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : storableText(text)
}

function knownAction(text: string): AuditAction {
  const action = auditActions.find((known) => known === text)
  if (action === undefined) throw new Error(`The audit has the unknown action ${text}`)
  return action
}
