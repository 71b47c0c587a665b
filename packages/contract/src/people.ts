import * as z from 'zod/mini'

/** Shown as Viewer, Helpdesk and Admin. */
export const roles = ['viewer', 'agent', 'admin'] as const
export type Role = (typeof roles)[number]
export const roleSchema = z.enum(roles)

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
