/** Dots of other scripts and widths that stand for the one in an address. Source: UTS 46 §2.3, RFC 3490 §3.1. */
const dots = /[\u3002\uff0e\uff61\u2024\ufe52]/g

/**
 * The text with decimal digits of any script, width or style as 0–9, and such dots as `.`: what software makes of it
 * before it reads an address. Each set of digits is a run of ten in Unicode, zero first.
 */
export function toAsciiDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(dots, '.')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
}

function valueOf(codePoint: number): number {
  let first = codePoint
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1)) && codePoint - first < 9) first--
  return (codePoint - first) % 10
}
