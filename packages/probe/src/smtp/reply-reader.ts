import type { FailureCode, SmtpReply } from '@waypost/core/facts'
import type { Connection } from '../ports.ts'
import { sanitiseBytes } from '../text/sanitise.ts'
import { connectionFailureOf } from './connection-failure.ts'
import { LineBuffer } from './line-buffer.ts'
import { beginsLikeReply, enhancedStatusCodeOf, parseReplyLine } from './reply-line.ts'

const maxLinesPerReply = 100
const maxDetailCharacters = 300

export type ReadReply =
  /** `leftOutCount`: lines beyond the hundred that are kept. */
  | { ok: true; reply: SmtpReply; hasBareLf: boolean; leftOutCount: number }
  /** `heard` are the lines of the reply that came before it went wrong. */
  | { ok: false; failure: FailureCode; detail?: string; heard?: SmtpReply }

/**
 * Reads replies of one connection, within 2,048 bytes a line, 100 lines a reply and `maxBytes` in all. Of a reply that
 * may be longer, such as a list of extensions, 100 lines are kept.
 * Never throws for what the other side does. After a failure its place in the stream is unknown: read no more.
 * Source: RFC 5321 §4.2.1 (multi-line replies).
 */
export class ReplyReader {
  readonly #connection: Pick<Connection, 'read'>
  readonly #lines = new LineBuffer()
  #bytesLeft: number
  #hasReadReply = false

  constructor(connection: Pick<Connection, 'read'>, maxBytes: number) {
    this.#connection = connection
    this.#bytesLeft = maxBytes
  }

  /** True when the other side said more than what was asked. */
  get hasUnread(): boolean {
    return this.#lines.hasUnread
  }

  /** The unasked words, as evidence. */
  get unreadText(): string {
    return sanitiseBytes(this.#lines.unread, maxDetailCharacters)
  }

  /**
   * The next whole reply. Rejects never; an aborted signal ends it as 'closed' or as the connection's failure.
   * `mustKeep` says that it may be longer than 100 lines, and which line is to be kept in any case.
   */
  async read(signal: AbortSignal, mustKeep?: (text: string) => boolean): Promise<ReadReply> {
    const replyLines: string[] = []
    let replyCode: number | undefined
    let hasBareLf = false
    let leftOutCount = 0
    for (;;) {
      const line = await this.#nextLine(signal)
      const heard = replyCode === undefined ? {} : { heard: makeReply(replyCode, replyLines) }
      if (!line.ok) return { ...line, ...heard }
      hasBareLf ||= line.hasBareLf
      const parsed = parseReplyLine(line.bytes)
      if (parsed === undefined) return { ...this.#unreadable(line.bytes), ...heard }
      if (replyCode !== undefined && parsed.replyCode !== replyCode) {
        return { ...broken('reply-malformed', line.bytes), ...heard }
      }
      const isBeyond = replyLines.length === maxLinesPerReply
      if (isBeyond && mustKeep === undefined) return { ...broken('reply-too-long', line.bytes), ...heard }
      replyCode = parsed.replyCode
      if (!isBeyond) replyLines.push(parsed.text)
      else {
        leftOutCount++
        if (mustKeep?.(parsed.text)) replyLines[maxLinesPerReply - 1] = parsed.text
      }
      if (parsed.isLast) {
        this.#hasReadReply = true
        return { ok: true, reply: makeReply(replyCode, replyLines), hasBareLf, leftOutCount }
      }
    }
  }

  async #nextLine(signal: AbortSignal): Promise<{ ok: true; bytes: Uint8Array; hasBareLf: boolean } | Broken> {
    for (;;) {
      const line = this.#lines.takeLine()
      if (line === 'too-long') return broken('reply-too-long', this.#lines.partialLine)
      if (line !== undefined) return { ok: true, ...line }
      // Another protocol need not know line ends: its first bytes are enough.
      if (!beginsLikeReply(this.#lines.partialLine)) return this.#unreadable(this.#lines.partialLine)
      let chunk: Uint8Array | undefined
      try {
        chunk = await this.#connection.read(signal)
      } catch (error) {
        return connectionFailureOf(error)
      }
      if (chunk === undefined) return { ok: false, failure: 'closed' }
      if (chunk.length > this.#bytesLeft) return broken('reply-too-long', this.#lines.partialLine)
      this.#bytesLeft -= chunk.length
      this.#lines.fill(chunk)
    }
  }

  #unreadable(bytes: Uint8Array): Broken {
    const isOtherProtocol = !this.#hasReadReply && !beginsLikeReply(bytes)
    return broken(isOtherProtocol ? 'not-smtp' : 'reply-malformed', bytes)
  }
}

interface Broken {
  ok: false
  failure: FailureCode
  detail?: string
}

function broken(failure: FailureCode, bytes: Uint8Array): Broken {
  const detail = sanitiseBytes(bytes, maxDetailCharacters)
  return { ok: false, failure, ...(detail !== '' && { detail }) }
}

function makeReply(replyCode: number, replyLines: string[]): SmtpReply {
  const enhancedStatusCode = enhancedStatusCodeOf(replyCode, replyLines[0] ?? '')
  return { replyCode, ...(enhancedStatusCode !== undefined && { enhancedStatusCode }), replyLines }
}
