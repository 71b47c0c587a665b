const maxDepth = 12
/** A run of fewer lines is no quotation: transcripts of a conversation begin theirs with >>> too. */
const minRun = 3

/** A line that was quoted keeps the place where it stood. */
export interface QuotedLine {
  text: string
  /** How many marks were taken off. */
  depth: number
}

/**
 * The lines without the marks that say they are quoted, `>` and `|`, at whatever depth. What a server wrote with such
 * marks itself (“>>> RCPT TO:<…>”, “ >>> DATA”) keeps them.
 */
export function unquote(lines: readonly string[]): QuotedLine[] {
  const quoted = lines.map((text): QuotedLine => ({ text, depth: 0 }))
  for (let depth = 0; depth < maxDepth; depth += 1) if (!takeOffLevel(quoted)) break
  return quoted
}

/** One mark off each run of lines that all begin with one; false when there is none. */
function takeOffLevel(lines: QuotedLine[]): boolean {
  let isDone = false
  for (let start = 0; start < lines.length;) {
    const mark = markOf(lines[start]?.text ?? '')
    let end = start + 1
    if (mark !== undefined) while (end < lines.length && markOf(lines[end]?.text ?? '') === mark) end += 1
    if (mark !== undefined && isQuotation(lines, { start, end, mark })) {
      for (let at = start; at < end; at += 1) takeOff(lines[at])
      isDone = true
    }
    start = end
  }
  return isDone
}

function isQuotation(lines: QuotedLine[], { start, end, mark }: { start: number; end: number; mark: string }): boolean {
  const run = lines.slice(start, end)
  if (run.every(({ text }) => isTranscript(text))) return false
  if (run.length >= minRun) return true
  // A line that mail programs wrapped stands alone between lines without a mark.
  return mark === '>' && run.some(({ text, depth }) => depth > 0 || /^ ?> ?[^>\s-]/.test(text.slice(0, 4)))
}

function isTranscript(text: string): boolean {
  return /^ ?>>> \S/.test(text.slice(0, 8))
}

function markOf(text: string): string | undefined {
  const first = text.charAt(text.startsWith(' ') ? 1 : 0)
  return first === '>' || first === '|' ? first : undefined
}

function takeOff(line: QuotedLine | undefined): void {
  if (line === undefined) return
  const behind = line.text.startsWith(' ') ? 2 : 1
  line.text = line.text.slice(line.text.charAt(behind) === ' ' ? behind + 1 : behind)
  line.depth += 1
}
