import ipaddr from 'ipaddr.js'

/**
 * True for labels of letters, digits and hyphens only. A name with an underscore leads somewhere, but some senders
 * take no such server. Source: RFC 5321 §2.3.5 and §4.1.2, RFC 1123 §2.1.
 */
export function isHostName(exchange: string): boolean {
  return exchange.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label))
}

/**
 * True when an exchange is an address written as a name: its records can never lead anywhere.
 * Source: RFC 5321 §5.1 (the data of an MX "MUST contain a domain name"), RFC 1123 §2.1 (no all-numeric names).
 */
export function isAddressLiteral(exchange: string): boolean {
  const text = exchange.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code)))
  return /^[\d.]+$/.test(text) || /^\[.*\]$/.test(text) || (text.includes(':') && ipaddr.isValid(text))
}
