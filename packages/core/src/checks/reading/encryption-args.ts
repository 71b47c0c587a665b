import type { FindingArgs } from '../../findings/index.ts'
import type { Encryption } from './encryption.ts'
import { quoteReply } from './refusal-words.ts'

/** How encryption failed where a rule demands it: not offered, refused, or offered and broken, with their words. */
export function encryptionArgs(encryption: Encryption): FindingArgs {
  switch (encryption.kind) {
    case 'refused':
      return { how: 'refused', reply: quoteReply(encryption.reply) }
    case 'breaks':
      return { how: 'breaks', ...(encryption.reply !== undefined && { reply: quoteReply(encryption.reply) }) }
    default:
      return { how: 'notOffered' }
  }
}
