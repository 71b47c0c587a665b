const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes are a compound file, the container of Outlook's .msg. Source: [MS-CFB] §2.2. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && signature.every((byte, at) => bytes[at] === byte)
}
