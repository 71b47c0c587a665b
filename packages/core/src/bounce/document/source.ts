/**
 * The text of a notice before anybody decoded it, line by line. Of a file, each character is one byte; of a pasted text
 * the browser has decoded it already.
 */
export interface Source {
  lines: readonly string[]
  isBytes: boolean
}

/** A line ends at CRLF, LF or a CR alone, as old Macs and cut copies have it. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

const chunkLength = 8_192
/** Gives each byte its own character, but those from 0x80 to 0x9f, which it reads as windows-1252 (Encoding Standard). */
const latin1 = new TextDecoder('latin1')

/** One character for each byte: how a file is taken apart before its encodings are known. */
export function binaryText(bytes: Uint8Array): string {
  const chunks: string[] = []
  for (let at = 0; at < bytes.length; at += chunkLength) {
    const chunk = bytes.subarray(at, at + chunkLength)
    // Spreading is ten times slower, and needed for those bytes only.
    chunks.push(
      chunk.some((byte) => byte >= 0x80 && byte <= 0x9f) ? String.fromCharCode(...chunk) : latin1.decode(chunk),
    )
  }
  return chunks.join('')
}

/** The bytes again; a character that is none (of a pasted text) becomes its UTF-8. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0xff) return new TextEncoder().encode(text)
    bytes[at] = code
  }
  return bytes
}
