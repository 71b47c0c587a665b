import type { BounceKind } from '../vocabulary/index.ts'
import { kindOf } from './delivery-status/read-status-blocks.ts'
import type { BounceDocument } from './document/document.ts'
import type { Statement } from './statement.ts'

const autoReplyFields = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress-reply', 'x-vacation']

/** What the notice is. Fields of a report beat words; words beat what the headers suggest. */
export function decideKind(document: BounceDocument, fields: Statement | undefined, merged: Statement): BounceKind {
  if (document.feedback !== undefined) return 'complaint'
  const stated = fields?.kind ?? kindOf(merged.recipients) ?? merged.kind
  if (stated !== undefined) return stated
  return isAutoReply(document) ? 'auto-reply' : 'not-a-bounce'
}

/** RFC 3834 §5, and the fields that were there before it. */
function isAutoReply({ fields }: BounceDocument): boolean {
  return fields.some(
    ({ name, value }) =>
      autoReplyFields.includes(name) || (name === 'auto-submitted' && value.toLowerCase().startsWith('auto-replied')),
  )
}
