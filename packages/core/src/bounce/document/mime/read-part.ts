import type { Field } from '../document.ts'
import { parseContentType, type ContentType } from './parse-content-type.ts'
import { parseFields } from './parse-fields.ts'

/** A part of a message (RFC 2045 §2.4), its body as the lines from `start` to `end`, not decoded. */
export interface Part {
  fields: Field[]
  content: ContentType
  /** The lines of it all, and where its body stands in them. */
  lines: readonly string[]
  start: number
  end: number
  /** Of a multipart. */
  parts: Part[]
}

export const maxParts = 1_000
export const maxDepth = 10

interface Place {
  lines: readonly string[]
  start: number
  end: number
}

/** Takes a message apart, or a part of one. Bounded: what is nested deeper, or comes later, than the limits is left. */
export function readPart(place: Place, defaultType = 'text/plain'): Part {
  return new PartReader(place.lines).read(place.start, place.end, { depth: 0, defaultType })
}

/** A body whose header is lost, by the boundary that its own lines show; what stands above the first part is a part. */
export function readHeadlessParts(place: Place, boundary: string): Part[] {
  return new PartReader(place.lines).divide(place.start, place.end, { boundary, depth: 0, keepsPreamble: true })
}

class PartReader {
  readonly #lines: readonly string[]
  #left = maxParts

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  read(start: number, end: number, { depth, defaultType }: { depth: number; defaultType: string }): Part {
    this.#left -= 1
    const { fields, end: behind } = parseFields(this.#lines, start, end)
    const value = (name: string): string => fields.find((field) => field.name === name)?.value ?? ''
    const content = parseContentType(value('content-type'))
    if (content.type === '') content.type = defaultType
    const bodyStart = (this.#lines[behind] ?? '').trim() === '' ? behind + 1 : behind
    const part: Part = { fields, content, lines: this.#lines, start: Math.min(bodyStart, end), end, parts: [] }
    const boundary = content.parameters.get('boundary') ?? ''
    if (!content.type.startsWith('multipart/') || boundary === '' || depth >= maxDepth) return part
    const childType = content.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    part.parts = this.divide(part.start, end, { boundary, depth, defaultType: childType })
    return part
  }

  divide(
    start: number,
    end: number,
    how: { boundary: string; depth: number; defaultType?: string; keepsPreamble?: boolean },
  ): Part[] {
    const parts: Part[] = []
    const delimiter = `--${how.boundary}`
    let opened = how.keepsPreamble === true ? start : -1
    const close = (at: number): void => {
      if (opened === -1 || this.#left <= 0) return
      const isPreamble = how.keepsPreamble === true && parts.length === 0
      parts.push(
        isPreamble
          ? this.#preamble(opened, at)
          : this.read(opened, at, { depth: how.depth + 1, defaultType: how.defaultType ?? 'text/plain' }),
      )
    }
    for (let at = start; at < end; at += 1) {
      const line = this.#lines[at] ?? ''
      if (!line.startsWith(delimiter)) continue
      const rest = line.slice(delimiter.length).trimEnd()
      if (rest !== '' && rest !== '--') continue
      close(at)
      opened = at + 1
      if (rest === '--') {
        opened = -1
        break
      }
    }
    close(end)
    return parts
  }

  #preamble(start: number, end: number): Part {
    const content: ContentType = { type: 'text/plain', parameters: new Map() }
    return { fields: [], content, lines: this.#lines, start, end, parts: [] }
  }
}
