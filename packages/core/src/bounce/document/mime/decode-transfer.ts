import { binaryText } from '../source.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const places = new Int8Array(128).fill(-1)
for (let place = 0; place < alphabet.length; place += 1) places[alphabet.charCodeAt(place)] = place

/** The bytes of base64, one character each. What is no base64 is passed over, as RFC 2045 §6.8 wants. */
export function decodeBase64Text(text: string): string {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, value, length] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const place = code < 128 ? (places[code] ?? -1) : -1
    if (place === -1) continue
    value = ((value << 6) | place) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (value >> bits) & 0xff
  }
  return binaryText(bytes.subarray(0, length))
}

/** The bytes of quoted-printable, one character each; an equals sign that means nothing stays. Source: RFC 2045 §6.7. */
export function decodeQuotedPrintable(text: string): string {
  const pieces: string[] = []
  let at = 0
  for (let sign = text.indexOf('='); sign !== -1; sign = text.indexOf('=', sign + 1)) {
    const hex = /^=(?:([0-9a-f]{2})|[ \t]{0,76}(?:\n|$))/i.exec(text.slice(sign, sign + 80))
    if (hex === null) continue
    pieces.push(text.slice(at, sign))
    if (hex[1] !== undefined) pieces.push(String.fromCharCode(parseInt(hex[1], 16)))
    at = sign + hex[0].length
    sign = at - 1
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
