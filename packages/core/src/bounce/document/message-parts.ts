import type { BounceDocument, Field } from './document.ts'
import { htmlLines } from './html/html-lines.ts'
import { decodeWords } from './mime/decode-words.ts'
import { findLooseBoundary } from './mime/find-loose-boundary.ts'
import { parseFields } from './mime/parse-fields.ts'
import { decodeBody, partBody, partText } from './mime/part-text.ts'
import { maxDepth, readHeadlessParts, type Part } from './mime/read-part.ts'
import { readStatusText } from './mime/read-status-text.ts'
import { cleanLines, readNoticeText } from './notice-text.ts'
import { bytesOf, linesOf } from './source.ts'

/** What the parts of a message hold, each in its own encodings. */
export type MessageParts = Pick<
  BounceDocument,
  'lines' | 'statusBlocks' | 'feedback' | 'disposition' | 'returned' | 'attached'
>

const maxAttached = 3
const maxHeaderLines = 2_000

/** Goes over the parts of a message once, in their order. What a message in it holds is not the notice's. */
export function readMessageParts(part: Part, isBytes: boolean): MessageParts {
  const reader = new PartsReader(isBytes)
  reader.read(part, 0)
  return reader.found
}

/** The fields of a header or a report as people read them. */
export function decodeFields(fields: readonly Field[], isBytes: boolean): Field[] {
  return fields.map(({ name, value }) => ({ name, value: decodeWords(decodeBody({ text: value, isBytes })) }))
}

class PartsReader {
  readonly found: MessageParts = { lines: [], statusBlocks: [], returned: [], attached: [] }
  readonly #isBytes: boolean

  constructor(isBytes: boolean) {
    this.#isBytes = isBytes
  }

  read(part: Part, depth: number): void {
    const { type } = part.content
    if (depth > maxDepth) return
    if (type.startsWith('multipart/') && part.parts.length > 0) this.#readMultipart(part, depth)
    else if (type === 'message/rfc822' || type === 'message/global') this.#readReturned(part, true)
    else if (isHeadersOnly(type)) this.#readReturned(part, false)
    else if (type.endsWith('delivery-status')) this.#status(part)
    else if (type === 'message/feedback-report') this.found.feedback ??= this.#statusBlocks(part).flat()
    else if (type.endsWith('disposition-notification')) this.found.disposition ??= this.#statusBlocks(part).flat()
    else if (type === 'text/html') this.#words(htmlLines(partText(part, this.#isBytes)))
    else if (type.startsWith('text/') || type.startsWith('multipart/') || isTextFile(part)) this.#readText(part, depth)
    else if (fileName(part).endsWith('.eml') || fileName(part).endsWith('.msg')) this.#attach(part)
  }

  #readMultipart(part: Part, depth: number): void {
    const chosen = part.content.type === 'multipart/alternative' ? chooseAlternative(part, this.#isBytes) : undefined
    for (const one of chosen === undefined ? part.parts : [chosen]) this.read(one, depth + 1)
  }

  /** A text, or a message whose boundary is lost from its header: its lines show it. */
  #readText(part: Part, depth: number): void {
    const boundary = findLooseBoundary(part)
    if (boundary === undefined) {
      this.#words(linesOf(partText(part, this.#isBytes)))
      return
    }
    for (const one of readHeadlessParts(part, boundary)) this.read(one, depth + 1)
  }

  #words(lines: string[]): void {
    const { lines: words, blocks, returned } = readNoticeText(cleanLines(lines))
    if (this.found.lines.length > 0 && words.length > 0) this.found.lines.push('')
    for (const line of words) this.found.lines.push(line)
    this.found.statusBlocks.push(...blocks.map((block) => decodeFields(block, false)))
    if (this.found.returned.length === 0) this.found.returned = decodeFields(returned, false)
  }

  #readReturned(part: Part, isWhole: boolean): void {
    const body = partBody({ ...part, end: Math.min(part.end, part.start + maxHeaderLines) }, this.#isBytes)
    const lines = linesOf(body.text)
    let start = 0
    while (start < lines.length && /^(?:\s*$|>?From )/.test((lines[start] ?? '').slice(0, 80))) start += 1
    const { fields } = parseFields(lines, start)
    if (this.found.returned.length === 0) this.found.returned = decodeFields(fields, body.isBytes)
    if (isWhole) this.#attach(part)
  }

  #status(part: Part): void {
    this.found.statusBlocks.push(...this.#statusBlocks(part))
  }

  #statusBlocks(part: Part): Field[][] {
    const { text, isBytes } = partBody(part, this.#isBytes)
    return readStatusText(linesOf(text)).map((block) => decodeFields(block, isBytes))
  }

  #attach(part: Part): void {
    // A report returns what it is about; nobody forwards a notice with it.
    if (this.found.statusBlocks.length > 0 || this.found.attached.length >= maxAttached) return
    this.found.attached.push(bytesOf(partBody(part, this.#isBytes).text))
  }
}

function isHeadersOnly(type: string): boolean {
  return ['text/rfc822-headers', 'message/rfc822-headers', 'message/global-headers', 'text/rfc822'].includes(type)
}

function fileName({ content, fields }: Part): string {
  const disposition = fields.find(({ name }) => name === 'content-disposition')?.value ?? ''
  const named = content.parameters.get('name') ?? /filename="?([^";]{1,200})/i.exec(disposition)?.[1] ?? ''
  return named.trim().toLowerCase()
}

/** Outlook and some gateways attach the report as a file. */
function isTextFile(part: Part): boolean {
  const name = fileName(part)
  return (
    part.content.type.startsWith('application/') &&
    (name.endsWith('.txt') || (name.endsWith('.dat') && name !== 'winmail.dat'))
  )
}

const fewWords = 40

/** Of several forms of the same words the plain one, unless it is empty or only says that there is another. */
function chooseAlternative({ parts }: Part, isBytes: boolean): Part | undefined {
  const plain = parts.find(({ content }) => content.type === 'text/plain')
  const rich = parts.find(({ content }) => content.type !== 'text/plain' && content.type !== 'text/calendar')
  if (plain === undefined || rich === undefined) return plain ?? rich
  return partText(plain, isBytes).trim().length < fewWords ? rich : plain
}
