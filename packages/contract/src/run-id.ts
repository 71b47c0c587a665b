/** Crockford's alphabet: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A UUID as it stands in URLs: `r_` and its 128 bits as 26 Crockford characters. */
export function formatRunId(uuid: string): string {
  let bits = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let text = ''
  for (let position = 0; position < 26; position++) {
    text = alphabet.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return `r_${text}`
}

/** The UUID behind a run id of a URL, or undefined when the text is none. Upper and lower case are the same. */
export function parseRunId(text: string): string | undefined {
  if (!/^r_[0-9A-HJKMNP-TV-Z]{26}$/i.test(text)) return undefined
  let bits = 0n
  for (const character of text.slice(2).toUpperCase()) bits = (bits << 5n) | BigInt(alphabet.indexOf(character))
  if (bits >= 1n << 128n) return undefined
  const hex = bits.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
