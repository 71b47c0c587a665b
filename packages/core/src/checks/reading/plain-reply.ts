import type { SmtpReply } from '../../facts/index.ts'

/**
 * A reply that came in the open where TLS was to begin, read from the words that were kept of it. Undefined for words
 * that are no reply.
 */
export function plainReply(words: string | undefined): SmtpReply | undefined {
  // Line ends are kept as escapes.
  const [line = ''] = (words ?? '').split('\\x0d')
  const parts = /^([2-5]\d\d)[ -](.*)$/.exec(line)
  return parts ? { replyCode: Number(parts[1]), replyLines: [parts[2] ?? ''] } : undefined
}
