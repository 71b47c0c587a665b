const maxBytes = 262_144
const fieldStart = /^[\x21-\x39\x3b-\x7e]{1,76}:/

/**
 * The header lines of a pasted text: without what a mail program shows above them, and without the message below.
 * undefined when it holds fewer than two; 'too-large' above 256 kB of headers.
 */
export function headerBlock(text: string): string | 'too-large' | undefined {
  const lines = text.slice(0, maxBytes + 1).split(/\r\n|\r|\n/)
  const first = lines.findIndex(
    (line, index) => isTraceField(line) || (fieldStart.test(line) && isGoingOn(lines[index + 1])),
  )
  if (first === -1) return undefined
  const length = lines.slice(first).findIndex((line) => line.trim() === '')
  const block = lines.slice(first, length === -1 ? undefined : first + length)
  if (length === -1 && text.length > maxBytes) return 'too-large'
  return block.filter((line) => fieldStart.test(line)).length < 2 ? undefined : block.join('\r\n')
}

function isTraceField(line: string): boolean {
  return /^(received|return-path|delivered-to|x-received|authentication-results|dkim-signature):/i.test(line)
}

/** The next line is another field, or the rest of this one. */
function isGoingOn(line: string | undefined): boolean {
  return line !== undefined && (fieldStart.test(line) || /^[ \t]+\S/.test(line))
}
