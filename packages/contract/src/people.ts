import * as z from 'zod/mini'
import { schemaNames } from './schema-names.ts'

/** Shown as Viewer, Helpdesk and Admin. */
export const roles = ['viewer', 'agent', 'admin'] as const
export type Role = (typeof roles)[number]
const roleSchema = z.enum(roles)

const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
const emailAddress = z.email().check(z.maxLength(254))
/** How long and how guessable it may be is judged with words of its own; here it is only kept small. */
const newPassword = z.string().check(z.minLength(1), z.maxLength(1_000))
const knownPassword = z.string().check(z.maxLength(1_000))
/** Of a one-time link: 256 random bits, base64url. */
const linkToken = z.string().check(z.maxLength(200))

/** POST /api/setup: creates the first account. Refused for ever once an account exists. */
export const setupRequestSchema = z.strictObject({
  token: linkToken,
  name: personName,
  email: emailAddress,
  password: newPassword,
})
export type SetupRequest = z.infer<typeof setupRequestSchema>

/** POST /api/sign-in */
export const signInRequestSchema = z.strictObject({
  email: z.string().check(z.maxLength(254)),
  password: knownPassword,
})
export type SignInRequest = z.infer<typeof signInRequestSchema>

/** PUT /api/me: what a person may change about itself without a password. */
export const profileRequestSchema = z.strictObject({ name: personName })
export type ProfileRequest = z.infer<typeof profileRequestSchema>

/** POST /api/me/confirm: types the password again, for what asks for it. */
export const confirmRequestSchema = z.strictObject({ password: knownPassword })
export type ConfirmRequest = z.infer<typeof confirmRequestSchema>

/** POST /api/me/password: ends all other sessions. */
export const passwordRequestSchema = z.strictObject({ currentPassword: knownPassword, password: newPassword })
export type PasswordRequest = z.infer<typeof passwordRequestSchema>

/** PUT /api/people/:id/role */
export const roleRequestSchema = z.strictObject({ role: roleSchema })
export type RoleRequest = z.infer<typeof roleRequestSchema>

/** POST /api/invitations. The email is a suggestion: whoever opens the link may correct it. */
export const invitationRequestSchema = z.strictObject({
  name: personName,
  email: z.optional(emailAddress),
  role: roleSchema,
})
export type InvitationRequest = z.infer<typeof invitationRequestSchema>

/** POST /api/invitation-links/look and POST /api/password-links/look: a token never stands in an address. */
export const linkRequestSchema = z.strictObject({ token: linkToken })
export type LinkRequest = z.infer<typeof linkRequestSchema>

/** POST /api/invitation-links/accept: makes the account and signs it in. */
export const acceptRequestSchema = z.strictObject({
  token: linkToken,
  name: personName,
  email: emailAddress,
  password: newPassword,
})
export type AcceptRequest = z.infer<typeof acceptRequestSchema>

/** POST /api/password-links/use: sets the password, ends all sessions and signs in. */
export const newPasswordRequestSchema = z.strictObject({ token: linkToken, password: newPassword })
export type NewPasswordRequest = z.infer<typeof newPasswordRequestSchema>

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

/** GET /api/me/sessions: where this account is signed in, the one that asks first. */
export interface OwnSessionView {
  id: string
  isThisOne: boolean
  /** Such as “Firefox on Windows”. */
  device: string
  ipAddress: string | null
  createdAt: string
  lastUsedAt: string
}
export interface OwnSessionsView {
  sessions: OwnSessionView[]
}

export interface PersonView {
  id: string
  name: string
  email: string
  role: Role
  isSwitchedOff: boolean
  isYou: boolean
  lastSeenAt: string | null
  sessionCount: number
}

export interface InvitationView {
  id: string
  name: string
  email: string | null
  role: Role
  invitedBy: string
  createdAt: string
  expiresAt: string
  state: 'open' | 'expired'
}

/** GET /api/people */
export interface PeopleView {
  people: PersonView[]
  /** Neither used nor withdrawn. */
  invitations: InvitationView[]
}

/** 201 of POST /api/invitations and POST /api/people/:id/password-link: the only time that the link is told. */
export interface OneTimeLinkView {
  /** Below the address under which the asking page was opened. The token is its fragment, which no server is told. */
  path: string
  expiresAt: string
}

/** What the page behind an invitation shows. */
export interface InvitedView {
  name: string
  email: string | null
  role: Role
  invitedBy: string
}

/** What the page behind a password link shows. */
export interface PasswordLinkView {
  name: string
  email: string
}

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
] as const
export type AuditAction = (typeof auditActions)[number]

export interface AuditEntryView {
  id: string
  at: string
  action: AuditAction
  /** Null for the command line and for whoever could not sign in. */
  actorName: string | null
  subjectName: string | null
  details: { from?: string; to?: string; by?: string; count?: number } | null
  ipAddress: string | null
}

/** GET /api/audit: newest first. */
export interface AuditView {
  entries: AuditEntryView[]
}
