import { meViewSchema, ownSessionsViewSchema } from '@waypost/contract'
import type { RouteAbout } from '../openapi/route-about.ts'
import { sessionCookieHeader } from './session-cookie.ts'

/** What the routes of the own account say of themselves. */
export const ownAccountAbout = {
  whoAmI: {
    id: 'whoAmI',
    tag: 'Account',
    summary: 'Say who is signed in',
    description: 'Asking does not count as use of the session.',
    answers: { 200: { description: 'The account of this session, and when the session ends.', schema: meViewSchema } },
    example: {},
  },
  staySignedIn: {
    id: 'staySignedIn',
    tag: 'Account',
    summary: 'Stay signed in',
    description:
      'Counts as use of the session, as most requests do. Seven days after signing in a session ends in any case.',
    answers: { 200: { description: 'The account of this session, and when it now ends.', schema: meViewSchema } },
    example: {},
  },
  rename: {
    id: 'rename',
    tag: 'Account',
    summary: 'Change your name',
    answers: { 200: { description: 'The account with its new name.', schema: meViewSchema } },
    example: { body: { name: 'Ada Lovelace' } },
  },
  confirmPassword: {
    id: 'confirmPassword',
    tag: 'Account',
    summary: 'Type your password again',
    description:
      'For requests that are refused with `confirm-password`: they want a password typed within the last 10 minutes. ' +
      'Signing in counts too. After five wrong tries in 15 minutes there is a wait.',
    answers: { 204: { description: 'The password is right. It is believed for 10 minutes.' } },
    problems: ['not-your-password', 'too-many-requests', 'busy'],
    example: { body: { password: 'correct horse battery' } },
  },
  changePassword: {
    id: 'changePassword',
    tag: 'Account',
    summary: 'Change your password',
    description:
      'Ends all other sessions of yours, and every link to set a new password. This session goes on with a new cookie.',
    answers: { 200: { description: 'The password is changed.', schema: meViewSchema, headers: sessionCookieHeader } },
    problems: ['not-your-password', 'weak-password', 'too-many-requests', 'busy'],
  },
  listOwnSessions: {
    id: 'listOwnSessions',
    tag: 'Account',
    summary: 'List where you are signed in',
    answers: { 200: { description: 'All your sessions, this one first.', schema: ownSessionsViewSchema } },
    example: {},
  },
  endOtherSessions: {
    id: 'endOtherSessions',
    tag: 'Account',
    summary: 'Sign out everywhere else',
    answers: { 204: { description: 'All your sessions but this one are over.' } },
    example: {},
  },
  endOwnSession: {
    id: 'endOwnSession',
    tag: 'Account',
    summary: 'End one of your sessions',
    description: 'The number is the `id` of a session in `GET /api/me/sessions`.',
    answers: { 204: { description: 'The session is over.' } },
    problems: ['not-found'],
  },
} satisfies Record<string, RouteAbout>
