const base = 36
const smallestThreshold = 1
const largestThreshold = 26
const highestCodePoint = 0x10ffff

/**
 * The Unicode text behind the part of a label after `xn--`, or undefined when it is no Punycode. At most one label
 * (63 characters) is meant. Ours, because Node's own module of this name shadows the package.
 * Source: RFC 3492 §6.2.
 */
export function decodePunycode(encoded: string): string | undefined {
  const delimiter = encoded.lastIndexOf('-')
  const codePoints = Array.from(encoded.slice(0, Math.max(delimiter, 0)), (character) => character.charCodeAt(0))
  if (codePoints.some((codePoint) => codePoint > 0x7f)) return undefined
  let codePoint = 128
  let bias = 72
  let index = 0
  let position = delimiter + 1
  while (position < encoded.length) {
    const indexBefore = index
    let weight = 1
    for (let step = base; ; step += base) {
      const digit = digitOf(encoded.charCodeAt(position++))
      if (digit === undefined) return undefined
      index += digit * weight
      if (index > 2 ** 31) return undefined
      const threshold = Math.min(Math.max(step - bias, smallestThreshold), largestThreshold)
      if (digit < threshold) break
      weight *= base - threshold
    }
    const length = codePoints.length + 1
    bias = adapt(index - indexBefore, length, indexBefore === 0)
    codePoint += Math.floor(index / length)
    if (codePoint > highestCodePoint) return undefined
    index %= length
    codePoints.splice(index++, 0, codePoint)
  }
  return String.fromCodePoint(...codePoints)
}

function digitOf(charCode: number): number | undefined {
  if (charCode >= 0x61 && charCode <= 0x7a) return charCode - 0x61
  if (charCode >= 0x41 && charCode <= 0x5a) return charCode - 0x41
  if (charCode >= 0x30 && charCode <= 0x39) return charCode - 0x30 + 26
  return undefined
}

/** RFC 3492 §6.1. */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(isFirst ? delta / 700 : delta / 2)
  rest += Math.floor(rest / length)
  let steps = 0
  while (rest > ((base - smallestThreshold) * largestThreshold) / 2) {
    rest = Math.floor(rest / (base - smallestThreshold))
    steps += base
  }
  return steps + Math.floor(((base - smallestThreshold + 1) * rest) / (rest + 38))
}
