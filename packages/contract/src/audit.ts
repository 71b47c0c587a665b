import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

export const auditActions = [
  'setup',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'password-confirm-failed',
  'password-changed',
  'password-link-made',
  'password-reset',
  'name-changed',
  'role-changed',
  'switched-off',
  'switched-on',
  'sessions-ended',
  'invitation-made',
  'invitation-used',
  'invitation-withdrawn',
  'verdict-corrected',
  'correction-withdrawn',
  'corrected-run-exported',
] as const
export type AuditAction = (typeof auditActions)[number]

export const auditEntryViewSchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    action: z.enum(auditActions),
    /** Null for the command line and for whoever could not sign in. */
    actorName: z.nullable(z.string()),
    subjectName: z.nullable(z.string()),
    details: z.nullable(
      z.object({
        from: z.optional(z.string()),
        to: z.optional(z.string()),
        by: z.optional(z.string()),
        count: z.optional(z.int()),
      }),
    ),
    ipAddress: z.nullable(z.string()),
  })
  .register(schemaNames, {
    id: 'AuditEntry',
    description: 'One thing that was done to an account. `actorName` is null for who could not sign in.',
  })
export type AuditEntryView = z.infer<typeof auditEntryViewSchema>

/** GET /api/audit: newest first. */
export const auditViewSchema = z
  .object({ entries: z.array(auditEntryViewSchema) })
  .register(schemaNames, { id: 'Audit', description: 'What was done to accounts, the newest first.' })
export type AuditView = z.infer<typeof auditViewSchema>
