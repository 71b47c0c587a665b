const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * Text in UTF-7, which no TextDecoder knows and some Microsoft servers wrote their notices in. What is no UTF-7 stays as
 * it is. One pass. Source: RFC 2152.
 */
export function decodeUtf7(text: string): string {
  const pieces: string[] = []
  let at = 0
  for (let plus = text.indexOf('+'); plus !== -1; plus = text.indexOf('+', at)) {
    pieces.push(text.slice(at, plus))
    const { decoded, end } = readShifted(text, plus)
    pieces.push(decoded)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** What stands between the plus and the first character that is no base64, in UTF-16. */
function readShifted(text: string, plus: number): { decoded: string; end: number } {
  const units: string[] = []
  let [bits, value, at] = [0, 0, plus + 1]
  for (; at < text.length; at += 1) {
    const digit = alphabet.indexOf(text.charAt(at))
    if (digit === -1) break
    value = ((value << 6) | digit) & 0x3fffff
    bits += 6
    if (bits < 16) continue
    bits -= 16
    units.push(String.fromCharCode((value >> bits) & 0xffff))
  }
  const isClosed = text.charAt(at) === '-'
  if (at === plus + 1) return { decoded: '+', end: isClosed ? at + 1 : at }
  if (units.length === 0) return { decoded: text.slice(plus, at), end: at }
  return { decoded: units.join(''), end: isClosed ? at + 1 : at }
}
