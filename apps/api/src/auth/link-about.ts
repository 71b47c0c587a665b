import { invitedViewSchema, meViewSchema, passwordLinkViewSchema } from '@waypost/contract'
import type { RouteAbout } from '../openapi/route-about.ts'
import { sessionCookieHeader } from './session-cookie.ts'

const token = 'The token is what stands after `#` in the link.'
const invitationProblems = [
  'invitation-unknown',
  'invitation-used',
  'invitation-withdrawn',
  'invitation-expired',
  'too-many-requests',
] as const

/** What the routes behind one-time links say of themselves. None has an example: a link works once. */
export const linkAbout = {
  lookAtInvitation: {
    id: 'lookAtInvitation',
    tag: 'Account',
    summary: 'Say whom an invitation is for',
    description: `${token} Looking does not use the link up.`,
    answers: { 200: { description: 'The invitation still works.', schema: invitedViewSchema } },
    problems: invitationProblems,
  },
  acceptInvitation: {
    id: 'acceptInvitation',
    tag: 'Account',
    summary: 'Make an account with an invitation',
    description: `${token} It works once, for 7 days. The role is the one in the invitation; name and email may differ.`,
    answers: {
      201: { description: 'The account is made and signed in.', schema: meViewSchema, headers: sessionCookieHeader },
    },
    problems: [...invitationProblems, 'email-taken', 'weak-password', 'busy'],
  },
  lookAtPasswordLink: {
    id: 'lookAtPasswordLink',
    tag: 'Account',
    summary: 'Say whose password a link sets',
    description: `${token} Looking does not use the link up.`,
    answers: { 200: { description: 'The link still works.', schema: passwordLinkViewSchema } },
    problems: ['password-link-gone', 'too-many-requests'],
  },
  usePasswordLink: {
    id: 'usePasswordLink',
    tag: 'Account',
    summary: 'Set a forgotten password anew',
    description: `${token} It works once, for 24 hours. All sessions of the account end, and a new one begins.`,
    answers: {
      200: { description: 'The password is set; signed in.', schema: meViewSchema, headers: sessionCookieHeader },
    },
    problems: ['password-link-gone', 'weak-password', 'too-many-requests', 'busy'],
  },
} satisfies Record<string, RouteAbout>
