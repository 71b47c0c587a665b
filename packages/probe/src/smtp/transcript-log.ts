import type { SmtpReply, Transcript, TranscriptLine } from '@waypost/core/facts'
import type { Clock } from '../ports.ts'

/** Room for what a stored line needs beside its text. */
const bytesBesideText = 32

/** Writes down one conversation, up to `maxBytes`; what comes after that is left out and `isCut` says so. */
export class TranscriptLog {
  readonly #clock: Clock
  readonly #startedAtMs: number
  readonly #transcript: Transcript
  #bytesLeft: number

  constructor(conversation: { host: string; address: string }, clock: Clock, maxBytes: number) {
    this.#clock = clock
    this.#startedAtMs = clock.nowMs()
    this.#bytesLeft = maxBytes
    const { host, address } = conversation
    this.#transcript = { host, address, startedAt: clock.now().toISOString(), lines: [], isCut: false }
  }

  /** What we said, without the line end. */
  said(text: string): void {
    this.#add('C', text)
  }

  /** What happened: a code, and values after a blank. */
  note(text: string): void {
    this.#add('note', text)
  }

  /** A reply as its lines were; an unfinished one has no last line. */
  heard(reply: SmtpReply, end: 'whole' | 'unfinished' = 'whole'): void {
    reply.replyLines.forEach((text, index) => {
      const isLast = end === 'whole' && index === reply.replyLines.length - 1
      this.#add('S', isLast && text === '' ? `${reply.replyCode}` : `${reply.replyCode}${isLast ? ' ' : '-'}${text}`)
    })
  }

  /** What was received and is no whole reply. */
  heardRaw(text: string): void {
    this.#add('S', text)
  }

  /** The conversation so far. */
  get transcript(): Transcript {
    return { ...this.#transcript, lines: [...this.#transcript.lines] }
  }

  #add(from: TranscriptLine['from'], text: string): void {
    const size = Buffer.byteLength(text) + bytesBesideText
    if (this.#transcript.isCut || size > this.#bytesLeft) {
      this.#transcript.isCut = true
      return
    }
    this.#bytesLeft -= size
    this.#transcript.lines.push({ atMs: Math.round(this.#clock.nowMs() - this.#startedAtMs), from, text })
  }
}
