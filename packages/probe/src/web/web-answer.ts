import type { WebAnswer } from '@waypost/core/facts'
import type { WebFile } from '../ports.ts'
import { bodyLines } from './body-lines.ts'

/** A fetched file as a fact keeps it: its lines in place of its bytes. */
export function asWebAnswer({ statusCode, mediaType, location, contentEncoding, body, isCut }: WebFile): WebAnswer {
  const { lines, isCut: isShortened } = bodyLines(body)
  return {
    statusCode,
    mediaType,
    ...(location !== undefined && { location }),
    ...(contentEncoding !== undefined && { contentEncoding }),
    lines,
    isCut: isCut || isShortened,
  }
}
