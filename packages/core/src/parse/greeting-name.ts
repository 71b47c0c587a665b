import type { SmtpReply } from '../facts/index.ts'

/** Second-level labels under which many countries sell names: `example.co.uk` is one company, `co.uk` is none. */
const sharedSecondLevels = new Set(['ac', 'co', 'com', 'edu', 'go', 'gov', 'mil', 'ne', 'net', 'nom', 'or', 'org'])

const hostName = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * The name by which a mail server calls itself in its greeting: the first word, lower-case and without a final dot.
 * Undefined when that is no name with a dot in it. Source: RFC 5321 §4.2, §4.3.1.
 */
export function greetingName(reply: Pick<SmtpReply, 'replyLines'>): string | undefined {
  const [word = ''] = (reply.replyLines[0] ?? '').trim().split(/\s/)
  const name = word.toLowerCase().replace(/\.$/, '')
  return hostName.test(name) ? name : undefined
}

/**
 * Whether two host names belong under one owner, judged by the name that was bought: the last two labels, or three
 * where the second is shared. Coarser than the public suffix list; good enough to decide where to look closer.
 */
export function isSameOwner(one: string, other: string): boolean {
  return ownerPart(one) === ownerPart(other)
}

/** The name that was bought, as isSameOwner reads it. */
export function ownerPart(name: string): string {
  const labels = name.toLowerCase().split('.')
  const isShared = labels.at(-1)?.length === 2 && sharedSecondLevels.has(labels.at(-2) ?? '')
  return labels.slice(isShared ? -3 : -2).join('.')
}
