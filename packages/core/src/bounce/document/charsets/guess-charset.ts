const sampleLength = 65_536

/**
 * The charset of bytes that say none, or a wrong one, and are not UTF-8: of the charsets that mail was written in before
 * UTF-8, the one of which the letters look like words. 'windows-1252' when nothing speaks for another.
 */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleLength)
  for (const charset of ['euc-jp', 'shift_jis']) if (kanaRatio(sample, charset) > 0.2) return charset
  return cyrillic(sample) ?? chinese(sample) ?? 'windows-1252'
}

/** Which part of the letters is kana: Japanese sentences are full of them, and by chance they do not come. */
function kanaRatio(bytes: Uint8Array, charset: string): number {
  const text = decodeStrictly(bytes, charset)
  if (text === undefined) return 0
  // Half-width kana are what a Latin text becomes in Shift_JIS, so they say nothing.
  const [kana, others] = [text.match(/[\u3041-\u30fe]/g), text.match(/[^\0-\u007f]/g)]
  return (kana?.length ?? 0) / (others?.length ?? 1)
}

/** A cut sample may end within a character: what only its end forbids is allowed. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  for (const end of [bytes.length, bytes.length - 1]) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes.subarray(0, end))
    } catch {
      continue
    }
  }
  return undefined
}

/** Cyrillic words are letters above 0xC0 throughout; KOI8 and windows-1251 have the small ones in opposite rows. */
function cyrillic(bytes: Uint8Array): string | undefined {
  let [low, high, alone, run] = [0, 0, 0, 0]
  for (const byte of bytes) {
    if (byte >= 0xc0) {
      run += 1
      if (byte < 0xe0) low += 1
      else high += 1
      continue
    }
    if (run > 0 && run < 3) alone += run
    if (run > 0 && byte >= 0x80) alone += 1
    run = 0
  }
  const letters = low + high
  if (letters < 6 || alone * 3 > letters) return undefined
  return low > high ? 'koi8-r' : 'windows-1251'
}

/** Pairs whose first byte is in the rows of the everyday characters: of GB 2312, or of Big5. */
function chinese(bytes: Uint8Array): string | undefined {
  let [pairs, gb, big5] = [0, 0, 0]
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead, trail] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
    if (lead < 0x81) continue
    pairs += 1
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1
    if (lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40) big5 += 1
    at += 1
  }
  if (pairs < 3) return undefined
  if (gb > pairs * 0.7 && decodeStrictly(bytes, 'gb18030') !== undefined) return 'gb18030'
  return big5 > pairs * 0.7 && decodeStrictly(bytes, 'big5') !== undefined ? 'big5' : undefined
}
