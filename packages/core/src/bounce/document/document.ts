/** A notice, decoded and taken apart, before anybody reads a meaning out of it. */
export interface BounceDocument {
  /** A whole message with headers; a message saved by Outlook; the visible text alone; lines of a mail server's log. */
  form: 'message' | 'outlook-message' | 'text' | 'log'
  /**
   * Header fields of the notice, names in lower case, values decoded and unfolded. Of a pasted text: what a mail program
   * shows above it (From, Sent as 'date', To, Subject), in whatever language, when it is there.
   */
  fields: Field[]
  /**
   * The words that a reader sees, line by line: all text parts, HTML as text, quotation marks `>` and the greeting of
   * who forwarded it taken off, up to where the returned message begins. Indents are kept, ends trimmed.
   */
  lines: string[]
  /** The body of message/delivery-status: the first block speaks of the message, each further one of a recipient. */
  statusBlocks: Field[][]
  /** message/feedback-report (RFC 5965). */
  feedback?: Field[]
  /** message/disposition-notification (RFC 8098). */
  disposition?: Field[]
  /** Header fields of the returned message, wherever it stands: a part of its own, or below a dividing line. */
  returned: Field[]
  /** Whole messages that were attached to a message which is no notice itself: somebody forwarded a notice that way. */
  attached: Uint8Array[]
  /** What is shown to the person, with marks: for a pasted text the text itself, else fields, lines and blocks. */
  shown: string
}

export interface Field {
  /** In lower case. */
  name: string
  value: string
}

/** empty: nothing to read; too-large: above the limit of bytes; unreadable: a file that is neither mail nor text. */
export type DocumentProblem = 'empty' | 'too-large' | 'unreadable'

export type DocumentResult = { ok: true; document: BounceDocument } | { ok: false; problem: DocumentProblem }

export const maxBounceBytes = 1_048_576
