import { sanitiseBytes } from '../text/sanitise.ts'

const maxLines = 500
const maxLineCharacters = 512
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The lines of a text file, safe to show. A line ends with LF or CRLF; what is cut is told. */
export function bodyLines(body: Uint8Array): { lines: string[]; isCut: boolean } {
  const lines: string[] = []
  let from = 0
  let isCut = false
  while (from < body.length && lines.length < maxLines) {
    const at = body.indexOf(lineFeed, from)
    const end = at === -1 ? body.length : at
    const line = body.subarray(from, at > from && body[at - 1] === carriageReturn ? at - 1 : end)
    const text = sanitiseBytes(line, maxLineCharacters)
    // One character more tells whether all of it is there.
    isCut ||= text.length < sanitiseBytes(line, maxLineCharacters + 20).length
    lines.push(text)
    from = end + 1
  }
  return { lines, isCut: isCut || from < body.length }
}
