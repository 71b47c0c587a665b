import ipaddr from 'ipaddr.js'

/**
 * True when an exchange is an address written as a name: its records can never lead anywhere.
 * Source: RFC 5321 §5.1 (the data of an MX "MUST contain a domain name"), RFC 1123 §2.1 (no all-numeric names).
 */
export function isAddressLiteral(exchange: string): boolean {
  const text = exchange.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code)))
  return /^[\d.]+$/.test(text) || /^\[.*\]$/.test(text) || (text.includes(':') && ipaddr.isValid(text))
}
