import type { SavedSender, SenderNamed } from '@waypost/contract'
import { ProblemError } from '../http/problem.ts'
import type { Database } from '../store/database.ts'
import { readDefaultSender, readSender } from './saved-senders.ts'

/**
 * The saved sender that a request means: by its id, or our usual one when it names nobody; null when it names
 * somebody else, and when none is saved.
 *
 * @throws ProblemError when it is no longer saved
 */
export async function savedOfRequest(database: Database, { from, sender }: SenderNamed): Promise<SavedSender | null> {
  if (from !== undefined) return null
  if (sender === undefined) return readDefaultSender(database)
  const saved = await readSender(database, sender)
  if (saved === null) throw new ProblemError(senderGone)
  return saved
}

const senderGone = {
  status: 422,
  code: 'sender-gone' as const,
  field: 'sender',
  detail: 'This sender is no longer saved. Choose another one',
}
