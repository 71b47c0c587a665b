import type { Dialect } from '../dialects/dialect.ts'
import type { BounceDocument } from '../document/document.ts'
import { compileDialect } from '../engine/compile-dialect.ts'
import { findDialect } from '../engine/find-dialect.ts'
import { foldCase, squeeze } from '../engine/fold.ts'
import { matchLine } from '../engine/match-pattern.ts'
import { readDialect } from '../engine/read-dialect.ts'
import type { Statement } from '../statement.ts'
import { courierLog } from './courier-log.ts'
import { exchangeQueue } from './exchange-queue.ts'
import { eximLog } from './exim-log.ts'
import { opensmtpdLog } from './opensmtpd-log.ts'
import { postfixLog } from './postfix-log.ts'
import { sendmailLog } from './sendmail-log.ts'

export const logDialects: readonly Dialect[] = [postfixLog, eximLog, sendmailLog, opensmtpdLog, courierLog]

/** More is no excerpt of a queue, but a notice that quotes one. */
const maxQueueLines = 8

/**
 * What lines of a mail server's log state, or the last error of Exchange's queue: what an admin has before any notice
 * exists. Of each recipient the last line counts. undefined when they are of no server that we know.
 */
export function readLog(document: BounceDocument): Statement | undefined {
  if (document.form !== 'log') return readQueueError(document)
  const dialect = findDialect(document, logDialects)
  if (dialect === undefined) return undefined
  // The first that is read of a recipient stays: so from the end.
  const read = readDialect({ ...document, lines: document.lines.toReversed() }, dialect)
  return { ...read, recipients: read.recipients.map((one) => ({ ...one, said: one.said.slice(0, 1) })) }
}

function readQueueError({ form, lines }: BounceDocument): Statement | undefined {
  const filled = lines.map(squeeze).filter((line) => line !== '')
  if (form !== 'text' || filled.length > maxQueueLines) return undefined
  const errors = filled.filter((line) =>
    compileDialect(exchangeQueue).lines.some(({ parts }) => matchLine(parts, line, foldCase(line)) !== undefined),
  )
  const said = errors.map((text) => ({ text }))
  if (said.length === 0) return undefined
  return { dialect: exchangeQueue.name, kind: 'delayed', recipients: [{ action: 'delayed', said }], quotes: [] }
}
