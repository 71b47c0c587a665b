/** Controls, bidirectional marks, zero-width characters, lone surrogates and the like: they hide, or reorder text. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** The text with each character that cannot be seen written as its code point, such as U+202E. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  })
}

/** The same, at most `maxLength` UTF-16 units long and never cut inside a character. */
export function cutVisibleText(text: string, maxLength: number): string {
  return visibleText(text.slice(0, maxLength))
    .slice(0, maxLength)
    .replace(/[\ud800-\udbff]$/, '')
}

/** Whether the text holds a character that cannot be seen. */
export function hasHidden(text: string): boolean {
  return visibleText(text) !== text
}
