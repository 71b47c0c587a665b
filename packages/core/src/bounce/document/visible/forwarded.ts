import type { Field } from '../document.ts'
import { isNotice } from './is-notice.ts'
import type { QuotedLine } from './unquote.ts'
import { visibleHeader } from './visible-header.ts'

export interface Forwarded {
  /** What a mail program showed above the notice. */
  fields: Field[]
  /** The notice, without the words of who forwarded it. */
  lines: string[]
}

/** A notice that was forwarded so often has told all it can. */
const maxForwards = 6
/** How far down a forwarded message may begin. */
const maxPreface = 200

/**
 * The notice within a text in which somebody forwards it: what they wrote above and below a quotation is theirs, and so
 * is what stands above the header lines of the forwarded message, unless it is a notice itself.
 */
export function forwardedNotice(quoted: readonly QuotedLine[]): Forwarded {
  let lines = quotation(quoted)
  let fields: Field[] = []
  for (let forwards = 0; forwards < maxForwards; forwards += 1) {
    const header = findHeader(lines)
    if (header === undefined) break
    fields = header.fields
    lines = lines.slice(header.end)
  }
  return { fields, lines }
}

/** The quoted lines alone when they are the notice and the rest is not; else all of them. */
function quotation(all: readonly QuotedLine[]): string[] {
  const texts = all.map(({ text }) => text)
  const inner = all.filter(({ depth }) => depth > 0).map(({ text }) => text)
  if (inner.length === 0) return texts
  const outer = all.filter(({ depth }, at) => depth === 0 && !isAttribution(all, at)).map(({ text }) => text)
  const isForwarded = isNotice(inner) || findHeader(inner) !== undefined
  return isForwarded && !isNotice(outer) ? inner : texts
}

/** “On Mon, Nov 23, 2026 Mail Delivery Subsystem <mailer-daemon@…> wrote:”, and what it is broken into. */
function isAttribution(all: readonly QuotedLine[], at: number): boolean {
  for (let next = at; next < Math.min(all.length, at + 4); next += 1) {
    const line = all[next]
    if (line === undefined || line.depth > 0) return false
    if (/[:：]$/.test(line.text)) {
      const follows = all.slice(next + 1, next + 3)
      return follows.some(({ depth }) => depth > 0)
    }
    if (line.text === '') return false
  }
  return false
}

function findHeader(lines: readonly string[]): { fields: Field[]; end: number } | undefined {
  for (let at = 0; at < Math.min(lines.length, maxPreface); at += 1) {
    const header = visibleHeader(lines, at)
    if (header === undefined) continue
    return isNotice(lines.slice(0, at)) ? undefined : header
  }
  return undefined
}
