import { decodeText } from '../charsets/decode-text.ts'
import { bytesOf } from '../source.ts'
import { decodeBase64Text, decodeQuotedPrintable } from './decode-transfer.ts'

const maxWordLength = 2_000

interface Word {
  charset: string
  binary: string
  end: number
}

/**
 * A header's value with its encoded words decoded; blanks between two of them fall away, and a letter whose bytes two of
 * them share is whole again. What is no encoded word stays. Source: RFC 2047 §2, §6.2.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  const pieces: string[] = []
  let pending: { charset: string; binary: string } | undefined
  const flush = (): void => {
    if (pending !== undefined) pieces.push(decodeText(bytesOf(pending.binary), pending.charset))
    pending = undefined
  }
  let at = 0
  for (let open = value.indexOf('=?'); open !== -1; open = value.indexOf('=?', Math.max(at, open + 2))) {
    const word = readWord(value, open)
    if (word === undefined) continue
    const between = value.slice(at, open)
    if (pending === undefined || between.trim() !== '') {
      flush()
      pieces.push(between)
    }
    if (pending?.charset === word.charset) pending.binary += word.binary
    else {
      flush()
      pending = { charset: word.charset, binary: word.binary }
    }
    at = word.end
    open = word.end - 2
  }
  flush()
  pieces.push(value.slice(at))
  return pieces.join('')
}

function readWord(value: string, open: number): Word | undefined {
  const head = /^=\?([!-<>@-~]{1,60})\?([bq])\?/i.exec(value.slice(open, open + 72))
  if (head === null) return undefined
  const start = open + head[0].length
  const length = value.slice(start, start + maxWordLength).indexOf('?=')
  if (length === -1) return undefined
  const text = value.slice(start, start + length)
  const isBase64 = head[2]?.toLowerCase() === 'b'
  const binary = isBase64 ? decodeBase64Text(text) : decodeQuotedPrintable(text.replaceAll('_', ' '))
  // RFC 2231 §5: the language may stand behind the charset.
  const charset = (head[1] ?? '').split('*', 1)[0] ?? ''
  return { charset: charset.toLowerCase(), binary, end: start + length + 2 }
}
