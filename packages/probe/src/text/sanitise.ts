const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Characters that cannot be stored, or that change or hide the text around them: controls, bidirectional marks,
 * zero-width characters, line separators, private and unassigned code points, lone surrogates.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

/**
 * Bytes from the network as text that is safe to store, to log and to show. Valid UTF-8 is kept; where the bytes are
 * no UTF-8, each byte above 127 stands as `\xNN`. What cannot be printed is escaped as in `sanitiseText`.
 * The result has at most `maxCharacters` UTF-16 units, cut at the end and never inside an escape.
 */
export function sanitiseBytes(bytes: Uint8Array, maxCharacters: number): string {
  // Four bytes are the most that one kept unit can come from, so nothing beyond that is worth decoding.
  const part = bytes.subarray(0, maxCharacters * 4 + 4)
  const text = decodeUtf8(part, part.length < bytes.length)
  return text === undefined ? joinPrintable(bytesAsCharacters(part), maxCharacters) : sanitiseText(text, maxCharacters)
}

/**
 * The same for text: a control, a bidirectional mark, a lone surrogate and the like become `\xNN` (below U+0100) or
 * `\u{N}`. Ordinary characters, the backslash among them, stay as they are.
 */
export function sanitiseText(text: string, maxCharacters: number): string {
  return joinPrintable(text, maxCharacters)
}

function joinPrintable(characters: Iterable<string>, maxCharacters: number): string {
  let result = ''
  for (const character of characters) {
    const shown = unprintable.test(character) ? escapeCharacter(character) : character
    if (result.length + shown.length > maxCharacters) break
    result += shown
  }
  return result
}

function escapeCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  const hex = codePoint.toString(16)
  return codePoint < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`
}

/** A part that was cut may end inside a character: up to three bytes at its end are given up. */
function decodeUtf8(bytes: Uint8Array, isCut: boolean): string | undefined {
  for (let givenUp = 0; givenUp <= (isCut ? 3 : 0); givenUp += 1) {
    try {
      return strictUtf8.decode(bytes.subarray(0, bytes.length - givenUp))
    } catch {
      continue
    }
  }
  return undefined
}

function* bytesAsCharacters(bytes: Uint8Array): Generator<string> {
  for (const byte of bytes) {
    yield byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`
  }
}
