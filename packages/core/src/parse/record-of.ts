/**
 * Whether a TXT record begins with this version, letter case and all, and ends there or goes on behind a semicolon.
 * Source: RFC 8461 §3.1, RFC 8460 §3.
 */
export function isRecordOf(version: string, text: string): boolean {
  const [first = ''] = text.split(';', 1)
  return first.trimEnd() === version
}
