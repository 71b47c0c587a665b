import { targetProblemCodes, type TargetProblem } from '@waypost/core/target'
import { targetProblemText } from '@waypost/core/words'

/** Codes of problem documents: the status each comes with, and what to do, in plain words. A code keeps its meaning. */
const ownCodes = {
  'invalid-request': [400, 'The request cannot be read. `field` names the value that cannot be used.'],
  'bad-cursor': [400, 'The cursor is cut, or belongs to another filter. Ask for the first page again.'],
  'bad-time': [400, 'Write a date with time and zone, such as 2026-11-24T00:00:00Z.'],
  'json-too-deep': [400, 'The request is nested too deep. Send the fields that this page lists, and nothing else.'],
  'not-signed-in': [401, 'Sign in first, and send the cookie with each request.'],
  'wrong-password': [401, 'The email address and the password do not belong together.'],
  'wrong-token': [401, 'Send the token of `WAYPOST_METRICS_TOKEN` as `Authorization: Bearer …`.'],
  'not-allowed': [403, 'Your account may not do this. Ask an administrator of your Waypost.'],
  'confirm-password': [403, 'This needs a password typed within the last 10 minutes: `POST /api/me/confirm`.'],
  'cross-site': [403, 'The request came from a page of another site. Send it from a program or from Waypost itself.'],
  'switched-off': [403, 'This account is switched off. An admin can switch it on.'],
  'not-found': [404, 'There is nothing at this address. Check the number you sent.'],
  'setup-closed': [404, 'The set-up link was used, is older than 30 minutes, or is not the newest one.'],
  'invitation-unknown': [404, 'There is no such invitation. Check that the whole link was copied.'],
  'email-taken': [409, 'This email address has an account already.'],
  'last-admin': [409, 'This is the only administrator. Make somebody else one first.'],
  'no-verdict': [409, 'The check has no verdict that could be wrong.'],
  'too-many-senders': [409, 'So many senders can’t be saved. Remove one that nobody uses.'],
  'person-switched-off': [409, 'The account is switched off. Switch it on first.'],
  'check-goes-on': [409, 'The check is not over. Ask again when it is.'],
  'invitation-used': [410, 'The invitation was used: it works once.'],
  'invitation-withdrawn': [410, 'The invitation was withdrawn. Ask for a new one.'],
  'invitation-expired': [410, 'The invitation is older than 7 days. Ask for a new one.'],
  'password-link-gone': [
    410,
    'The link was used or replaced, or is older than 24 hours. Ask an administrator for a new one.',
  ],
  'run-removed': [410, 'The check is older than checks are kept, and was removed.'],
  'too-large': [413, 'The request is larger than this address takes.'],
  'unsupported-media-type': [415, 'Send the request as `application/json`.'],
  'not-a-domain': [422, 'This is an IP address. Name the domain after the @ of a mail address.'],
  'sender-gone': [422, 'The sender is no longer saved. `GET /api/senders` lists those that are.'],
  'say-how': [422, 'Say in `text` how you know, in a few words.'],
  'not-your-password': [422, 'This is not the password of the account that is signed in.'],
  'weak-password': [422, 'The password is too short or easy to guess. `detail` says what to enter instead.'],
  'notice-after-end': [422, 'The delay notice must come before the time at which the server gives up.'],
  'key-reused': [422, 'This `Idempotency-Key` was used for another check. Make a new key for each check.'],
  'bad-lines': [422, 'Lines of the list can’t be checked; `lines` says which and why. Nothing was started.'],
  'no-such-finding': [422, 'The check has no finding with this id. Take the `id` of one of its findings.'],
  'not-verifiable': [422, 'This finding can’t be asked again by itself; `detail` says what to do.'],
  'too-many-requests': [429, 'You ask too often. Wait the seconds that `Retry-After` says.'],
  busy: [429, 'Many people sign in at this moment. Try again after `Retry-After` seconds.'],
  internal: [500, 'Something broke on our side. `detail` has the reference for your administrator.'],
  'database-away': [503, 'The database does not answer. Nothing is lost. Try again after `Retry-After` seconds.'],
  stopping: [503, 'This process is stopping. Try again after `Retry-After` seconds.'],
  'queue-full': [503, 'Very many checks are waiting. Start yours after `Retry-After` seconds. Reading works.'],
  'storage-full': [503, 'The database has no room left. What is stored can still be read.'],
} as const satisfies Record<string, readonly [status: number, words: string]>

/** What can be read but is nothing that can be checked; the other reasons are texts that cannot be read. */
const unprocessable: readonly TargetProblem['code'][] = [
  'no-dot',
  'not-public',
  'not-public-ip',
  'self',
  'reverse-name',
  'public-suffix',
  'service-label',
  'address-literal',
]

export type ProblemCode = keyof typeof ownCodes | TargetProblem['code']

/** Why a text is no target: the codes of everything that takes a domain, an address or a sender. */
export const targetCodes: readonly ProblemCode[] = targetProblemCodes

export const problemCodes: readonly ProblemCode[] = [
  ...(Object.keys(ownCodes) as (keyof typeof ownCodes)[]),
  ...targetProblemCodes,
]

export function statusOf(code: ProblemCode): number {
  if (code in ownCodes) return ownCodes[code as keyof typeof ownCodes][0]
  return unprocessable.includes(code as TargetProblem['code']) ? 422 : 400
}

/** What the code means and what to do, for the error table of the documentation. */
export function wordsOf(code: ProblemCode): string {
  if (code in ownCodes) return ownCodes[code as keyof typeof ownCodes][1]
  return `${targetProblemText({ code: code as TargetProblem['code'], subject: '' })}.`
}
