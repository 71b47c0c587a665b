import type { BounceDocument, Field } from '../document.ts'
import { htmlLines } from '../html/html-lines.ts'
import { decodeFields } from '../message-parts.ts'
import { decodeWords } from '../mime/decode-words.ts'
import { parseFields } from '../mime/parse-fields.ts'
import { readStatusText } from '../mime/read-status-text.ts'
import { decodeText } from '../charsets/decode-text.ts'
import { cleanLines, forwardedIn, readNoticeText } from '../notice-text.ts'
import { linesOf } from '../source.ts'
import { isNotice } from '../visible/is-notice.ts'
import { readCompoundFile, type Storage } from './compound-file.ts'
import { bytesOfProperty, property, storageOf, textOf, timeOf } from './mapi-properties.ts'

type Draft = Omit<BounceDocument, 'shown'>

const maxRecipients = 200
const maxAttachments = 20
const maxDepth = 3

/**
 * A message that Outlook saved as .msg, or the notice that is attached to it; undefined when the file is none. Outlook
 * makes the text of a notice from its list of recipients when the server sent none: so do we. Source: [MS-OXMSG].
 */
export function readOutlookMessage(bytes: Uint8Array): Draft | undefined {
  const root = readCompoundFile(bytes)
  return root === undefined ? undefined : readStorage(root, 0)
}

function readStorage(message: Storage, depth: number): Draft | undefined {
  const messageClass = messageClassOf(message)
  const fields = headerFields(message)
  const words = bodyLines(message)
  const recipients = childStorages(message, '__recip_version1.0_').slice(0, maxRecipients)
  const isReport = messageClass.startsWith('report.')
  const lines = cleanLines(words.length > 0 ? words : isReport ? reportLines(message, recipients) : [])
  if (messageClass === '' && fields.length === 0 && lines.length === 0) return undefined
  const attached = readAttachments(message, depth)
  const own = isReport || isNotice(lines, fields)
  if (!own && attached.notice !== undefined) return attached.notice
  const forwarded = isReport ? undefined : forwardedIn(lines)
  const { lines: said, blocks, returned } = readNoticeText(forwarded?.lines ?? lines)
  return {
    form: 'outlook-message',
    fields: forwarded?.fields ?? fields,
    lines: said,
    statusBlocks: [...blocks, ...attached.statusBlocks],
    returned: decodeFields(returned, false),
    attached: attached.files,
  }
}

function messageClassOf(message: Storage): string {
  return (textOf(message, property.messageClass) ?? '').toLowerCase()
}

/** As they came, or, of a message that never left its own server, as Outlook shows them. */
function headerFields(message: Storage): Field[] {
  const lines = linesOf(textOf(message, property.transportHeaders) ?? '')
  // Outlook puts a line of its own above: “Microsoft Mail Internet Headers Version 2.0”.
  const start = lines.findIndex((line) => /^[A-Za-z][\w-]{1,60}:/.test(line))
  const { fields } = parseFields(lines, Math.max(0, start))
  if (fields.length > 0) return fields.map(({ name, value }) => ({ name, value: decodeWords(value) }))
  const address = textOf(message, property.senderSmtpAddress) ?? textOf(message, property.senderAddress) ?? ''
  const sender = textOf(message, property.senderName) ?? ''
  const shown: [string, string | undefined][] = [
    ['from', address.includes('@') ? `${sender} <${address}>`.trim() : sender],
    ['to', textOf(message, property.displayTo)],
    ['subject', textOf(message, property.subject)],
    ['date', timeOf(message, property.deliveredAt) ?? timeOf(message, property.submittedAt)],
  ]
  return shown.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]))
}

function bodyLines(message: Storage): string[] {
  const plain = textOf(message, property.body) ?? ''
  if (plain.trim() !== '') return linesOf(plain)
  const html = textOf(message, property.html) ?? ''
  return html.trim() === '' ? [] : htmlLines(html)
}

/** The words that Outlook shows for a report without any. */
function reportLines(message: Storage, recipients: readonly Storage[]): string[] {
  const intro = linesOf(textOf(message, property.reportText) ?? '')
  if (!messageClassOf(message).endsWith('.ndr')) return intro
  const lines = ['Your message did not reach some or all of the intended recipients.', '']
  lines.push('The following recipient(s) could not be reached:', '')
  for (const recipient of recipients) {
    const address = textOf(recipient, property.smtpAddress) ?? textOf(recipient, property.emailAddress) ?? ''
    lines.push(`      ${address.includes('@') ? address : (textOf(recipient, property.displayName) ?? address)}`)
    for (const said of [property.reportText, property.supplementaryInfo] as const) {
      for (const line of linesOf(textOf(recipient, said) ?? ''))
        if (line.trim() !== '') lines.push(`            ${line.trim()}`)
    }
  }
  return lines
}

interface Attachments {
  /** A notice that is attached as a message. */
  notice?: Draft
  statusBlocks: Field[][]
  files: Uint8Array[]
}

function readAttachments(message: Storage, depth: number): Attachments {
  const found: Attachments = { statusBlocks: [], files: [] }
  for (const one of childStorages(message, '__attach_version1.0_').slice(0, maxAttachments)) {
    const inner = depth < maxDepth ? storageOf(one, property.attachedObject) : undefined
    const notice = inner && readStorage(inner, depth + 1)
    if (notice !== undefined && isNotice(notice.lines, notice.fields)) found.notice ??= notice
    const bytes = bytesOfProperty(one, property.attachedObject)
    if (bytes === undefined) continue
    const name = (textOf(one, property.attachedName) ?? textOf(one, property.attachedShortName) ?? '').toLowerCase()
    const type = (textOf(one, property.attachedType) ?? '').toLowerCase()
    if (type.endsWith('delivery-status') || name.endsWith('.dat')) {
      found.statusBlocks.push(...readStatusText(linesOf(decodeText(bytes))))
    } else if (type === 'message/rfc822' || name.endsWith('.eml') || name.endsWith('.msg')) {
      found.files.push(bytes)
    } else if (name.endsWith('.txt')) {
      found.statusBlocks.push(...readNoticeText(cleanLines(linesOf(decodeText(bytes)))).blocks)
    }
  }
  return found
}

function childStorages({ storages }: Storage, prefix: string): Storage[] {
  return [...storages.entries()]
    .filter(([name]) => name.startsWith(prefix))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, storage]) => storage)
}
