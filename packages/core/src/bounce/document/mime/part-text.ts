import { decodeText } from '../charsets/decode-text.ts'
import { binaryText, bytesOf } from '../source.ts'
import { decodeBase64Text, decodeQuotedPrintable } from './decode-transfer.ts'
import type { Part } from './read-part.ts'

/** The body of a part: its transfer encoding undone, and whether what came out is bytes. */
export function partBody(part: Part, isBytes: boolean): { text: string; isBytes: boolean } {
  const text = part.lines.slice(part.start, part.end).join('\n')
  const encoding = part.fields.find(({ name }) => name === 'content-transfer-encoding')?.value.toLowerCase() ?? ''
  if (encoding.includes('base64')) return { text: decodeBase64Text(text), isBytes: true }
  if (encoding.includes('quoted-printable')) {
    // Of a pasted text the other letters are decoded already: its bytes would be those of UTF-8.
    return { text: decodeQuotedPrintable(isBytes ? text : binaryOfUtf8(text)), isBytes: true }
  }
  return { text, isBytes }
}

/** The words of a text part. */
export function partText(part: Part, isBytes: boolean): string {
  const body = partBody(part, isBytes)
  return decodeBody(body, part.content.parameters.get('charset'))
}

/** The value of a header as people read it, when it may hold letters that no encoding was named for. */
export function decodeBody(body: { text: string; isBytes: boolean }, charset?: string): string {
  const isPlain = charset === undefined || /^(?:us-ascii|utf-8|iso-8859-\d{1,2}|windows-125\d)$/i.test(charset)
  if (isPlain && !/[^\0-\x1a\x1c-\x7f]/.test(body.text)) return body.text
  if (body.isBytes) return decodeText(bytesOf(body.text), charset)
  return /[^\0-\x7f]/.test(body.text) ? body.text : decodeText(bytesOf(body.text), charset)
}

function binaryOfUtf8(text: string): string {
  return /[^\0-\x7f]/.test(text) ? binaryText(new TextEncoder().encode(text)) : text
}
