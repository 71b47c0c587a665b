/** Of so many in a hundred lines: a pasted message has few that look like a target. */
const neededPercent = 70

/** The lines of a text that is a list of targets; undefined for one target and for a pasted message. */
export function listLines(text: string): string[] | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const written = lines.filter((line) => line !== '')
  const count = written.filter((line) => isOneName(line)).length
  return count >= 2 && count * 100 >= written.length * neededPercent ? lines : undefined
}

/** A name or an address alone. */
function isOneName(line: string): boolean {
  return line.indexOf('.') > 0 && !/\s/.test(line)
}
