import { dialects } from './dialects/index.ts'
import { readStatusBlocks } from './delivery-status/read-status-blocks.ts'
import type { BounceDocument, DocumentProblem } from './document/document.ts'
import { readDocument } from './document/read-document.ts'
import { readFailedRecipients } from './failed-recipients.ts'
import { findDialect } from './engine/find-dialect.ts'
import { readDialect } from './engine/read-dialect.ts'
import { readGeneric } from './generic/read-generic.ts'
import { collectQuotes } from './collect-quotes.ts'
import { decideKind } from './kind.ts'
import { readLog } from './log/read-log.ts'
import { mergeStatements } from './merge.ts'
import type { BounceReading, BounceRecipient } from './reading.ts'
import { chooseReply } from './replies/choose-reply.ts'
import { reasonOfNotice } from './replies/reason-of-notice.ts'
import { sendingAddresses } from './sending-addresses.ts'
import { returnedMessage } from './returned-message.ts'
import type { StatedRecipient, Statement } from './statement.ts'
import { readInstant, readTiming, type TimingOptions } from './timing/index.ts'

/** `shown` is the text in which the words of `reading.quotes` stand. */
export type BounceResult = { ok: true; reading: BounceReading; shown: string } | { ok: false; problem: DocumentProblem }

/**
 * What a pasted or dropped notice says: a whole message, one saved by Outlook, or the visible text alone. Never throws;
 * bounded and linear in the length of the input, whatever it holds. Sources: RFC 3464, RFC 3463, RFC 5965, RFC 3834.
 */
export async function readBounce(input: Uint8Array | string, options?: TimingOptions): Promise<BounceResult> {
  const read = await readDocument(input)
  if (!read.ok) return read
  const { document } = read
  const reading = interpret(document, options)
  const attached = reading.kind === 'not-a-bounce' ? await readAttached(document, options) : undefined
  return { ok: true, reading: { ...reading, ...(attached && { attached }) }, shown: document.shown }
}

const maxAttached = 3

async function readAttached({ attached }: BounceDocument, options?: TimingOptions): Promise<BounceReading | undefined> {
  for (const bytes of attached.slice(0, maxAttached)) {
    const read = await readDocument(bytes)
    const reading = read.ok ? interpret(read.document, options) : undefined
    if (reading !== undefined && reading.kind !== 'not-a-bounce') return reading
  }
  return undefined
}

function interpret(document: BounceDocument, options?: TimingOptions): BounceReading {
  const fields = readStatusBlocks(document)
  const logged = readLog(document)
  // Lines of a log quote what was said in other forms than notices do: no dialect may guess at them.
  const isLog = logged !== undefined || document.form === 'log'
  const dialect = isLog ? undefined : findDialect(document, dialects)
  const words = logged ?? (dialect && readDialect(document, dialect))
  const named = fields?.recipients.length ? undefined : readFailedRecipients(document)
  const hasRecipients = [fields, named, words].some((one) => one !== undefined && one.recipients.length > 0)
  const generic = hasRecipients || isLog ? undefined : readGeneric(document)
  const merged = mergeStatements([fields, named, words, generic].filter((one) => one !== undefined))
  const kind = decideKind(document, { fields, merged, dialect })
  const isAboutDelivery = kind !== 'not-a-bounce' && kind !== 'auto-reply'
  const concluded = isAboutDelivery ? merged.recipients.map((stated) => concludeRecipient(stated, kind, options)) : []
  const recipients =
    kind === 'failed' && concluded.length === 1 ? concluded.map((one) => explain(one, document)) : concluded
  const { reportingMta, attempts } = merged
  const stated = {
    recipients,
    sendingAddresses: sendingAddresses(recipients),
    ...returnedMessage(document, merged),
    ...(reportingMta !== undefined && { reportingMta }),
    ...(attempts !== undefined && { attempts }),
    ...(words?.dialect !== undefined && { dialect: words.dialect }),
  }
  const { quotes, ...times } = readTiming({ stated: merged, kind, recipients }, document, options)
  return { kind, ...stated, ...times, quotes: collectQuotes([...merged.quotes, ...quotes], stated) }
}

function explain(recipient: BounceRecipient, document: BounceDocument): BounceRecipient {
  return recipient.reason === 'unknown' ? { ...recipient, reason: reasonOfNotice(document) ?? 'unknown' } : recipient
}

const actionOfKind: Partial<Record<Statement['kind'] & string, BounceRecipient['action']>> = {
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'relayed',
  expanded: 'expanded',
}

function concludeRecipient(
  stated: StatedRecipient,
  kind: BounceReading['kind'],
  options?: TimingOptions,
): BounceRecipient {
  const { address, originalRecipient, remoteMta, remoteAddress } = stated
  const lastAttemptAt = readInstant(stated.lastAttempt, options)
  const willRetryUntil = readInstant(stated.willRetryUntil, options)
  return {
    action: stated.action ?? actionOfKind[kind] ?? 'failed',
    ...chooseReply(stated),
    ...(address !== undefined && { address }),
    ...(originalRecipient !== undefined && { originalRecipient }),
    ...(remoteMta !== undefined && { remoteMta }),
    ...(remoteAddress !== undefined && { remoteAddress }),
    ...(lastAttemptAt !== undefined && { lastAttemptAt }),
    ...(willRetryUntil !== undefined && { willRetryUntil }),
  }
}
