/** What else may answer on port 25. */
export type OtherProtocol = 'web' | 'ssh' | 'tls' | 'mailbox' | 'desktop'

const signs: [sign: RegExp, protocol: OtherProtocol][] = [
  [/^HTTP\/\d|^<(?:!doctype|html)/i, 'web'],
  [/^SSH-/, 'ssh'],
  // A TLS alert or handshake record, with its bytes escaped. Source: RFC 8446 §5.1.
  [/^\\x1[56]\\x03/, 'tls'],
  [/^\+OK\b|^\* (?:OK|PREAUTH|BYE)\b/i, 'mailbox'],
  [/^RFB \d/, 'desktop'],
]

/** The protocol that first words belong to, when they give it away. `words` are sanitised: control bytes are escaped. */
export function looksLike(words: string): OtherProtocol | undefined {
  return signs.find(([sign]) => sign.test(words))?.[1]
}
