const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Characters that change how text around them looks, hide, or cannot be stored: controls, bidirectional marks,
 * zero-width characters, line separators, lone surrogates.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu

/**
 * The other side's bytes as text that is safe to store, log and show: what cannot be printed stands as a visible
 * escape such as `\x1b` or `\u{202e}`; bytes that are no UTF-8 are escaped one by one.
 * Cut at `maxCharacters`, and never inside an escape.
 */
export function printableText(bytes: Uint8Array, maxCharacters: number): string {
  let text = ''
  for (const character of charactersOf(bytes)) {
    const shown = character.replace(unprintable, escape)
    if (text.length + shown.length > maxCharacters) return text
    text += shown
  }
  return text
}

function charactersOf(bytes: Uint8Array): Iterable<string> {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
  }
}

function escape(character: string): string {
  const point = character.codePointAt(0) ?? 0
  return point < 0x100 ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u{${point.toString(16)}}`
}
