import { decodeText } from './charsets/decode-text.ts'
import { maxBounceBytes, type DocumentProblem } from './document.ts'
import { binaryText } from './source.ts'

export type InputText = { ok: true; text: string; isBytes: boolean } | { ok: false; problem: DocumentProblem }

const maxControlRatio = 0.05
const judgedLength = 4_096

/** What was pasted or dropped as text: a file one character a byte, unless it is UTF-16 throughout. */
export function inputText(input: Uint8Array | string): InputText {
  if (input.length > maxBounceBytes) return { ok: false, problem: 'too-large' }
  if (typeof input === 'string') return checked(withoutMark(input.toWellFormed()), false)
  const utf16 = utf16Charset(input)
  if (utf16 !== undefined) return checked(withoutMark(new TextDecoder(utf16).decode(input)), false)
  const [first, second, third] = input
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  return checked(binaryText(hasMark ? input.subarray(3) : input), true)
}

/** A text whose encoding nothing names. */
export function plainText({ text, isBytes }: { text: string; isBytes: boolean }): string {
  if (!isBytes) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return decodeText(bytes)
}

function checked(text: string, isBytes: boolean): InputText {
  if (!/\S/.test(text)) return { ok: false, problem: 'empty' }
  const judged = text.slice(0, judgedLength)
  const controls = judged.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (controls > judged.length * maxControlRatio && controls > 8) return { ok: false, problem: 'unreadable' }
  return { ok: true, text, isBytes }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** By its mark, or because every other byte of a text in a Latin alphabet is zero. */
function utf16Charset(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  let [even, odd] = [0, 0]
  const length = Math.min(bytes.length, judgedLength)
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > length * 0.35 && even < length * 0.02) return 'utf-16le'
  return even > length * 0.35 && odd < length * 0.02 ? 'utf-16be' : undefined
}
