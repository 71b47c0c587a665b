import type { BounceDocument, Field } from './document.ts'

const shownFields = ['from', 'to', 'subject', 'date', 'x-failed-recipients']
const shownOfReturned = ['return-path', 'from', 'sender', 'to', 'subject', 'date', 'message-id']

/** A whole message as people are shown it: the fields they know, its words, its report, and of whom the returned one is. */
export function shownText({ fields, lines, statusBlocks, returned }: Omit<BounceDocument, 'shown'>): string {
  const blocks = [
    fieldLines(fields.filter(({ name }) => shownFields.includes(name))),
    trimmed(lines),
    ...statusBlocks.map(fieldLines),
    fieldLines(returned.filter(({ name }) => shownOfReturned.includes(name))),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')
}

function fieldLines(fields: readonly Field[]): string[] {
  return fields.map(({ name, value }) => `${name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase())}: ${value}`)
}

function trimmed(lines: readonly string[]): string[] {
  const [start, end] = [lines.findIndex((line) => line !== ''), lines.findLastIndex((line) => line !== '')]
  return start === -1 ? [] : lines.slice(start, end + 1)
}
