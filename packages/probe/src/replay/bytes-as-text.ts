/** Bytes as a recording keeps them: one character a byte. */
export function textOfBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** The bytes that were kept so. */
export function bytesOfText(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
