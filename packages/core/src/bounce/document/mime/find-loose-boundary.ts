import type { Part } from './read-part.ts'

const maxBoundaryLength = 72
const partHeader = /^content-(?:type|description|transfer-encoding|disposition|id)[ \t]?:/i

/** The boundary of a body whose header does not name it: a line of two dashes and more, right above the header of a part. */
export function findLooseBoundary({ lines, start, end }: Pick<Part, 'lines' | 'start' | 'end'>): string | undefined {
  for (let at = start; at + 1 < end; at += 1) {
    const line = lines[at] ?? ''
    if (!line.startsWith('--') || line.length < 4 || line.length > maxBoundaryLength + 2) continue
    if (partHeader.test(lines[at + 1] ?? '')) return line.trimEnd().slice(2)
  }
  return undefined
}
