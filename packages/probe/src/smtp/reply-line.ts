import { sanitiseBytes } from '../text/sanitise.ts'

/** Longest text of one reply line that is kept, in characters. */
const maxLineCharacters = 512

export interface ReplyLine {
  replyCode: number
  /** False for a line such as `250-…`: more lines of the same reply follow. */
  isLast: boolean
  /** What follows the code and its separator, printable. */
  text: string
}

/**
 * Reads one line of a reply: three digits, then a blank, a hyphen or nothing. Undefined when it is none.
 * Source: RFC 5321 §4.2 (first digit 2 to 5; a code without text is tolerated).
 */
export function parseReplyLine(bytes: Uint8Array): ReplyLine | undefined {
  const [first = 0, second = 0, third = 0, separator = 0x20] = bytes
  if (first < 0x32 || first > 0x35 || !isDigit(second) || !isDigit(third)) return undefined
  if (separator !== 0x20 && separator !== 0x2d) return undefined
  return {
    replyCode: (first - 0x30) * 100 + (second - 0x30) * 10 + (third - 0x30),
    isLast: separator === 0x20,
    text: sanitiseBytes(bytes.subarray(4), maxLineCharacters),
  }
}

/** Whether bytes may still become a reply line: what begins otherwise speaks another protocol. */
export function beginsLikeReply(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 3).every(isDigit)
}

/**
 * The enhanced status code at the start of a reply's text, such as '5.7.1'. Undefined when there is none or when its
 * class contradicts the reply code. Source: RFC 3463 §2, RFC 2034 §4.
 */
export function enhancedStatusCodeOf(replyCode: number, text: string): string | undefined {
  const code = /^([245])\.\d{1,3}\.\d{1,3}(?=\s|$)/.exec(text)
  return code !== null && code[1] === String(replyCode)[0] ? code[0] : undefined
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
