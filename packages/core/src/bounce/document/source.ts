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

const twoBytes = new TextDecoder('utf-16le')

/**
 * One character for each byte: how a file is taken apart before its encodings are known. Each byte is made as wide as
 * UTF-16 and decoded as that, because what is called latin1 reads 0x80 to 0x9f as windows-1252 (Encoding Standard).
 */
export function binaryText(bytes: Uint8Array): string {
  return twoBytes.decode(new Uint16Array(bytes))
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
