import { isLog } from './is-log.ts'
import { maxBounceBytes, type BounceDocument, type DocumentResult, type Field } from './document.ts'
import { inputText, plainText } from './input-text.ts'
import { decodeFields, readMessageParts } from './message-parts.ts'
import { findLooseBoundary } from './mime/find-loose-boundary.ts'
import { parseFields } from './mime/parse-fields.ts'
import { readHeadlessParts, readPart } from './mime/read-part.ts'
import { cleanLines, forwardedIn, readNoticeText } from './notice-text.ts'
import { isCompoundFile } from './outlook/is-compound-file.ts'
import { shownText } from './shown-text.ts'
import { linesOf } from './source.ts'
import { forwardedNotice } from './visible/forwarded.ts'
import { unquote } from './visible/unquote.ts'

type Draft = Omit<BounceDocument, 'shown'>

/**
 * The words and fields of a notice: of a whole message, of one saved by Outlook, or of the visible text. Never throws;
 * bounded by bytes, parts and depth, linear in the length.
 */
export async function readDocument(input: Uint8Array | string): Promise<DocumentResult> {
  if (typeof input !== 'string' && isCompoundFile(input)) return await readSavedByOutlook(input)
  const read = inputText(input)
  if (!read.ok) return read
  const { text, isBytes } = read
  const lines = linesOf(text)
  const start = messageStart(lines)
  const message = start === undefined ? undefined : readMessage(lines.slice(start), isBytes)
  if (message !== undefined) return { ok: true, document: { ...message, shown: shownText(message) } }
  const plain = plainText(read)
  return { ok: true, document: { ...readVisible(linesOf(plain)), shown: plain } }
}

/** What reads such files is loaded when one comes. */
async function readSavedByOutlook(bytes: Uint8Array): Promise<DocumentResult> {
  if (bytes.length > maxBounceBytes) return { ok: false, problem: 'too-large' }
  const { readOutlookMessage } = await import('./outlook/outlook-message.ts')
  const message = readOutlookMessage(bytes)
  if (message === undefined) return { ok: false, problem: 'unreadable' }
  return { ok: true, document: { ...message, shown: shownText(message) } }
}

/** A message, taken apart; what somebody forwards in its text is the notice, and the message itself is none. */
function readMessage(lines: readonly string[], isBytes: boolean): Draft {
  const part = readPart({ lines, start: 0, end: lines.length })
  const parts = readMessageParts(part, isBytes)
  const fields = decodeFields(part.fields, isBytes)
  const isAutomatic = parts.statusBlocks.length > 0 || fields.some(isOfMachine)
  const forwarded = isAutomatic ? undefined : forwardedIn(parts.lines)
  if (forwarded !== undefined) return readForwarded(forwarded)
  return { form: 'message', fields, ...parts }
}

function isOfMachine({ name, value }: Field): boolean {
  if (name === 'auto-submitted') return !value.toLowerCase().startsWith('no')
  return name === 'x-failed-recipients' || (name === 'return-path' && value.trim() === '<>')
}

function readForwarded({ fields, lines }: { fields: Field[]; lines: readonly string[] }): Draft {
  const { lines: words, blocks, returned } = readNoticeText(lines)
  const decoded = {
    statusBlocks: blocks.map((block) => decodeFields(block, false)),
    returned: decodeFields(returned, false),
  }
  return { form: 'text', fields, lines: words, attached: [], ...decoded }
}

/** What was copied out of a mail program, or out of the source of a message. */
function readVisible(raw: readonly string[]): Draft {
  const cleaned = cleanLines(raw)
  if (isLog(cleaned)) return { form: 'log', fields: [], lines: cleaned, statusBlocks: [], returned: [], attached: [] }
  const { fields, lines } = forwardedNotice(unquote(cleaned))
  const start = messageStart(lines)
  if (start !== undefined) return readMessage(lines.slice(start), false)
  const boundary = findLooseBoundary({ lines, start: 0, end: lines.length })
  if (boundary === undefined) return readForwarded({ fields, lines })
  const parts = readHeadlessParts({ lines, start: 0, end: lines.length }, boundary)
  const content = { type: 'multipart/mixed', parameters: new Map<string, string>() }
  return {
    form: 'text',
    fields,
    ...readMessageParts({ fields: [], content, lines, start: 0, end: lines.length, parts }, false),
  }
}

const maxLeadingLines = 50
/** Fields that people never see above a message: where they stand, its source was saved or copied. */
const ofSource =
  /^(?:received|return-path|message-id|mime-version|content-[a-z-]{2,30}|delivered-to|envelope-to|dkim-signature|authentication-results|auto-submitted|x-[a-z0-9-]{2,60}|arc-[a-z-]{2,40})$/

/** Where a whole message begins: behind empty lines and the line of an mbox file (RFC 4155). undefined: it is none. */
function messageStart(lines: readonly string[]): number | undefined {
  let start = 0
  while (start < maxLeadingLines && /^(?:\s*$|>?From \S)/.test((lines[start] ?? '').slice(0, 200))) start += 1
  const { fields } = parseFields(lines, start, Math.min(lines.length, start + 300))
  const isSource = fields.some(({ name }) => ofSource.test(name))
  return isSource && (fields.length >= 2 || fields[0]?.name === 'content-type') ? start : undefined
}
