import type { BounceKind } from '../vocabulary/index.ts'
import { kindOf } from './delivery-status/read-status-blocks.ts'
import type { Dialect } from './dialects/dialect.ts'
import type { BounceDocument } from './document/document.ts'
import { noticeKind } from './generic/notice-kind.ts'
import type { Statement } from './statement.ts'

interface Known {
  fields: Statement | undefined
  merged: Statement
  dialect: Dialect | undefined
}

/**
 * What the notice is. Fields of a report beat words, and what a row of the dialect says beats what words show in any
 * notice; last comes what such a server usually writes.
 */
export function decideKind(document: BounceDocument, { fields, merged, dialect }: Known): BounceKind {
  if (document.feedback !== undefined) return 'complaint'
  const stated = fields?.kind ?? kindOf(merged.recipients) ?? merged.kind
  if (stated !== undefined) return stated
  const shown = merged.recipients.length > 0 ? noticeKind(document).kind : undefined
  return shown ?? dialect?.kind ?? (merged.recipients.length > 0 ? 'failed' : 'not-a-bounce')
}
