/**
 * JSON in which no text of others looks like a tag or breaks a line: where a body were ever read as a page or put into
 * a script, nothing in it would run. The value that a reader gets is the same. Source: RFC 8259 §7.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029\p{Cf}]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}
