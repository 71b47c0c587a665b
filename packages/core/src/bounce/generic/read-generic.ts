import type { BounceDocument } from '../document/document.ts'
import { addressesIn } from '../engine/addresses-in.ts'
import { squeeze } from '../engine/fold.ts'
import { readDialect } from '../engine/read-dialect.ts'
import { findCodes } from '../replies/find-codes.ts'
import type { Said, StatedRecipient, Statement } from '../statement.ts'
import { genericDialect } from './generic-dialect.ts'
import { noticeKind } from './notice-kind.ts'
import { isWrittenByMachine } from './written-by-machine.ts'

const maxNoticeText = 65_536
const maxSaid = 10

/**
 * What a notice states that is written in nobody’s known words; undefined when nothing shows that it is one: neither who
 * wrote it nor its words.
 */
export function readGeneric(document: BounceDocument): Statement | undefined {
  const { subject, text: words, kind = 'failed' } = noticeKind(document)
  const isFromMachine = isWrittenByMachine(document)
  if (document.form === 'message' && !isFromMachine) return undefined
  if (words === undefined && (subject === undefined || !isFromMachine)) return undefined
  const read = readDialect(document, genericDialect)
  const recipients = recipientsOf(document, read)
  if (recipients.length === 0 && (words === undefined || subject === undefined)) return undefined
  const loose = linesWithCodes(document)
  for (const recipient of recipients) if (recipient.said.length === 0) recipient.said.push(...loose)
  return { kind, recipients, quotes: read.recipients === recipients ? read.quotes : [] }
}

function recipientsOf(document: BounceDocument, read: Statement): StatedRecipient[] {
  const own = ownAddresses(document)
  const isStranger = (address: string | undefined): boolean => address !== undefined && !own.has(address)
  const named = read.recipients.filter(({ address }) => isStranger(address))
  if (named.length > 0) return named
  const mentioned = addressesIn(document.lines.join('\n').slice(0, maxNoticeText)).filter(isStranger)
  if (mentioned.length > 0) return mentioned.slice(0, 1).map(toRecipient)
  return addressesIn(document.returned.find(({ name }) => name === 'to')?.value ?? '')
    .slice(0, 1)
    .map(toRecipient)
}

function toRecipient(address: string): StatedRecipient {
  return { address, said: [] }
}

/** Whom the notice went to, who wrote it, and who wrote the message: none of them is whom it did not reach. */
function ownAddresses({ fields, returned }: BounceDocument): Set<string> {
  const names = ['to', 'from', 'reply-to', 'return-path', 'delivered-to', 'x-original-to']
  const senders = ['from', 'sender', 'return-path', 'reply-to']
  const values = [
    ...fields.filter(({ name }) => names.includes(name)),
    ...returned.filter(({ name }) => senders.includes(name)),
  ]
  return new Set(values.flatMap(({ value }) => addressesIn(value)))
}

function linesWithCodes({ lines }: BounceDocument): Said[] {
  return lines
    .map(squeeze)
    .filter((line) => line !== '' && findCodes(line).length > 0)
    .slice(0, maxSaid)
    .map((text) => ({ text }))
}
