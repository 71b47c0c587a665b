import { binaryText } from '../source.ts'
import { decodeUtf7 } from './decode-utf7.ts'
import { guessCharset } from './guess-charset.ts'

/** Names that mail uses and the Encoding Standard does not have. */
const otherNames: Record<string, string> = {
  ansi: 'windows-1252',
  cp932: 'shift_jis',
  'cp-850': 'windows-1252',
  cp850: 'windows-1252',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  ms932: 'shift_jis',
  'uft-8': 'utf-8',
  'utf 8': 'utf-8',
}

const utf7 = new Set([
  'utf-7',
  'utf7',
  'unicode-1-1-utf-7',
  'x-unicode-1-1-utf-7',
  'x-unicode-2-0-utf-7',
  'csunicode11utf7',
])

/** Labels under which people find what their software had no other name for, or that hold ASCII alone. */
const saysNothing = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown-8bit',
  'x-unknown',
  'unknown',
  '8bit',
  'default',
  'default_charset',
])

/**
 * The text of bytes. What the label says is believed where the bytes allow it: notices often say the wrong one, or none,
 * and bytes that are UTF-8 throughout are UTF-8. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, label = ''): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const charset = otherNames[name] ?? name
  if (isAscii(bytes)) {
    const text = binaryText(bytes)
    if (utf7.has(charset)) return decodeUtf7(text)
    if (text.includes('\u001b')) return decodeEscapes(bytes, charset)
    return charset === 'hz-gb-2312' ? (decode(bytes, charset) ?? text) : text
  }
  const utf8 = decode(bytes, 'utf-8', true)
  if (utf8 !== undefined) return utf8
  if (charset === 'utf-8' && isMostlyUtf8(bytes)) return decode(bytes, 'utf-8') ?? ''
  if (charset !== 'utf-8' && !saysNothing.has(charset) && !utf7.has(charset)) {
    const text = decode(bytes, charset, true)
    if (text !== undefined) return text
  }
  return decode(bytes, guessCharset(bytes)) ?? binaryText(bytes)
}

/** Seven bits and escapes: ISO-2022-JP, whatever is said, unless it is that of Korea. */
function decodeEscapes(bytes: Uint8Array, charset: string): string {
  return decode(bytes, charset === 'iso-2022-kr' ? charset : 'iso-2022-jp') ?? binaryText(bytes)
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/** UTF-8 that was cut or has a bad byte somewhere, rather than another charset altogether. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8') ?? ''
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0
  return good > bad * 4
}

/** undefined when the charset is not known here, or with `fatal` when the bytes are none of it. */
function decode(bytes: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}
