import { isRecordOf } from './record-of.ts'

/** Where a domain wants reports about encryption sent to. */
export type TlsReportRecord =
  { kind: 'none' } | { kind: 'reports'; addresses: string[] } | { kind: 'several' } | { kind: 'malformed' }

/** Source: RFC 8460 §3 (tlsrpt-rua), RFC 3986 for the rest of an address. */
const reportAddress = /^(?:mailto:[^\s@,!;]{1,64}@[^\s@,!;]{1,300}|https:\/\/[^\s,!;]{1,400})$/i

/**
 * Reads the TXT records at `_smtp._tls.<domain>`. Records that do not begin as one of ours do not count; with more than
 * one that does, senders act as if there were none. Source: RFC 8460 §3.
 */
export function parseTlsReportRecord(texts: string[]): TlsReportRecord {
  const ours = texts.filter((text) => isRecordOf('v=TLSRPTv1', text))
  const [text] = ours
  if (text === undefined) return { kind: 'none' }
  if (ours.length > 1) return { kind: 'several' }
  const fields = text.split(';').map((part) => part.trim())
  const rua = fields.find((part) => part.startsWith('rua='))
  const addresses = (rua ?? '')
    .slice('rua='.length)
    .split(',')
    .map((address) => address.trim())
  const isGood = rua !== undefined && addresses.every((address) => reportAddress.test(address))
  return isGood ? { kind: 'reports', addresses } : { kind: 'malformed' }
}
