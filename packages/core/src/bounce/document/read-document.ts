import PostalMime, { type Attachment } from 'postal-mime'
import { maxBounceBytes, type BounceDocument, type DocumentResult, type Field } from './document.ts'

/** The words and fields of a notice. Never throws; bounded by bytes. */
export async function readDocument(input: Uint8Array | string): Promise<DocumentResult> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  if (bytes.length > maxBounceBytes) return { ok: false, problem: 'too-large' }
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return { ok: false, problem: 'empty' }
  const isMessage = text.split(/\r?\n/, 6).filter((line) => /^[\x21-\x39\x3b-\x7e]{1,76}:/.test(line)).length >= 2
  if (!isMessage) return { ok: true, document: emptyDocument('text', text.split(/\r\n|\r|\n/), text) }
  try {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' })
    const lines = (mail.text ?? mail.html ?? '').split(/\r\n|\r|\n/)
    const document = emptyDocument('message', lines, text)
    document.fields = mail.headers.map(({ key, value }) => ({ name: key, value }))
    for (const part of mail.attachments) addPart(document, part)
    return { ok: true, document }
  } catch {
    return { ok: false, problem: 'unreadable' }
  }
}

function emptyDocument(form: BounceDocument['form'], lines: string[], shown: string): BounceDocument {
  return { form, fields: [], lines, statusBlocks: [], returned: [], attached: [], shown }
}

function addPart(document: BounceDocument, part: Attachment): void {
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
  switch (part.mimeType) {
    case 'message/delivery-status':
    case 'message/global-delivery-status':
      document.statusBlocks.push(
        ...text
          .split(/\r?\n[ \t]*\r?\n/)
          .map(fieldsOf)
          .filter((block) => block.length > 0),
      )
      break
    case 'message/feedback-report':
      document.feedback = fieldsOf(text)
      break
    case 'message/rfc822':
    case 'text/rfc822-headers':
      if (typeof part.content !== 'string') document.attached.push(new Uint8Array(part.content))
      document.returned = fieldsOf(text.split(/\r?\n\r?\n/, 1)[0] ?? '')
      break
  }
}

function fieldsOf(text: string): Field[] {
  return text
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }]
    })
}
