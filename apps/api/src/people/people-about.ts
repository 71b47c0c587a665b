import { auditViewSchema, oneTimeLinkViewSchema, peopleViewSchema } from '@waypost/contract'
import type { RouteAbout } from '../openapi/route-about.ts'

/** What the routes about people say of themselves. */
export const peopleAbout = {
  listPeople: {
    id: 'listPeople',
    tag: 'People',
    summary: 'List accounts and open invitations',
    answers: { 200: { description: 'Those who can sign in come first, by name.', schema: peopleViewSchema } },
    example: {},
  },
  changeRole: {
    id: 'changeRole',
    tag: 'People',
    summary: 'Give somebody another role',
    description: 'All sessions of the account end. One administrator always stays: the last one keeps the role.',
    answers: { 204: { description: 'The account has the role.' } },
    problems: ['not-found', 'last-admin'],
    example: { body: { role: 'viewer' } },
  },
  switchOff: {
    id: 'switchOff',
    tag: 'People',
    summary: 'Switch an account off',
    description:
      'For somebody who leaves. Sessions end at once, and nobody signs in with this account. What the account did stays.',
    answers: { 204: { description: 'The account is off.' } },
    problems: ['not-found', 'last-admin'],
    example: {},
  },
  switchOn: {
    id: 'switchOn',
    tag: 'People',
    summary: 'Switch an account on',
    answers: { 204: { description: 'The account is on, with the role and password that it had.' } },
    problems: ['not-found'],
    example: {},
  },
  endSessions: {
    id: 'endSessions',
    tag: 'People',
    summary: 'Sign somebody out everywhere',
    answers: { 204: { description: 'All sessions of the account are over.' } },
    problems: ['not-found'],
    example: {},
  },
  makePasswordLink: {
    id: 'makePasswordLink',
    tag: 'People',
    summary: 'Make a link for a forgotten password',
    description:
      'Hand the link over yourself: Waypost sends no mail. It works once, for 24 hours, and replaces an older one. ' +
      'The link is shown once, in this answer: Waypost keeps no copy.',
    answers: { 201: { description: 'The link, shown this once.', schema: oneTimeLinkViewSchema } },
    problems: ['not-found', 'person-switched-off'],
    example: {},
  },
  readAudit: {
    id: 'readAudit',
    tag: 'People',
    summary: 'Read what was done to accounts',
    description: 'Signing in, wrong passwords, roles, links and invitations, up to 200 lines. Without `limit`, 20.',
    answers: { 200: { description: 'The newest first.', schema: auditViewSchema } },
    example: { query: { limit: '50' } },
  },
} satisfies Record<string, RouteAbout>
