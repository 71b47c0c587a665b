import * as z from 'zod/mini'
import { roleSchema } from './people.ts'
import { schemaNames } from './schema-names.ts'

/** GET /api/me. 401 when nobody is signed in. */
export const meViewSchema = z
  .object({
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    /** Who can change what this account cannot; null when nobody is there. */
    adminName: z.nullable(z.string()),
    session: z.object({
      /** Until the session ends, unless it is used before. */
      endsInSeconds: z.int(),
      /** False near the end of seven days: then only signing in again helps. */
      canExtend: z.boolean(),
    }),
  })
  .register(schemaNames, { id: 'Me', description: 'Who is signed in. `agent` is shown as “Helpdesk”.' })
export type MeView = z.infer<typeof meViewSchema>

export const ownSessionViewSchema = z
  .object({
    id: z.uuid(),
    isThisOne: z.boolean(),
    /** Such as “Firefox on Windows”. */
    device: z.string(),
    ipAddress: z.nullable(z.string()),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
  })
  .register(schemaNames, { id: 'OwnSession', description: 'One place where your account is signed in.' })
export type OwnSessionView = z.infer<typeof ownSessionViewSchema>

/** GET /api/me/sessions: where this account is signed in, the one that asks first. */
export const ownSessionsViewSchema = z
  .object({ sessions: z.array(ownSessionViewSchema) })
  .register(schemaNames, { id: 'OwnSessions' })
export type OwnSessionsView = z.infer<typeof ownSessionsViewSchema>

export const personViewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    isSwitchedOff: z.boolean(),
    isYou: z.boolean(),
    lastSeenAt: z.nullable(z.iso.datetime()),
    sessionCount: z.int(),
  })
  .register(schemaNames, { id: 'Person', description: 'One account. Who is switched off cannot sign in.' })
export type PersonView = z.infer<typeof personViewSchema>

export const invitationViewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.nullable(z.string()),
    role: roleSchema,
    invitedBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    state: z.enum(['open', 'expired']),
  })
  .register(schemaNames, { id: 'Invitation', description: 'An invitation without its link, which is told only once.' })
export type InvitationView = z.infer<typeof invitationViewSchema>

/** GET /api/people */
export const peopleViewSchema = z
  .object({
    people: z.array(personViewSchema),
    /** Neither used nor withdrawn. */
    invitations: z.array(invitationViewSchema),
  })
  .register(schemaNames, {
    id: 'People',
    description: 'All accounts, and the invitations that nobody has used or withdrawn.',
  })
export type PeopleView = z.infer<typeof peopleViewSchema>

/** 201 of POST /api/invitations and POST /api/people/:id/password-link: the only time that the link is told. */
export const oneTimeLinkViewSchema = z
  .object({
    /** Below the address under which the asking page was opened. The token is its fragment, which no server is told. */
    path: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .register(schemaNames, {
    id: 'OneTimeLink',
    description:
      'A link that works once, as a path below the address of Waypost. The token stands after `#`. The link is in ' +
      'this answer only: Waypost keeps no copy of the token.',
  })
export type OneTimeLinkView = z.infer<typeof oneTimeLinkViewSchema>

/** What the page behind an invitation shows. */
export const invitedViewSchema = z
  .object({ name: z.string(), email: z.nullable(z.string()), role: roleSchema, invitedBy: z.string() })
  .register(schemaNames, { id: 'Invited', description: 'Whom an invitation is for. `email` is a suggestion.' })
export type InvitedView = z.infer<typeof invitedViewSchema>

/** What the page behind a password link shows. */
export const passwordLinkViewSchema = z
  .object({ name: z.string(), email: z.string() })
  .register(schemaNames, { id: 'PasswordLink', description: 'Whose password a link sets.' })
export type PasswordLinkView = z.infer<typeof passwordLinkViewSchema>
