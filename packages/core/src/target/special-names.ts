/**
 * Names that the public DNS never holds, with all below them. Source: IANA Special-Use Domain Names (RFC 6761, 6762
 * with its appendix G, 7686, 8375, 9476), `internal` by ICANN's resolution of 2024, `corp`, `home` and `mail` because
 * ICANN will not give them out, `localdomain` because equipment uses it.
 */
export const specialNames: readonly string[] = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'private',
  'lan',
  'corp',
  'home',
  'mail',
  'localdomain',
  'onion',
  'alt',
  'test',
  'example',
  'invalid',
  'home.arpa',
  'eap-noob.arpa',
  'ipv4only.arpa',
  'resolver.arpa',
  'service.arpa',
  '6tisch.arpa',
]

/**
 * True when a name (lower case, without the final dot) can't exist in the public DNS and the operator did not allow
 * it. An allowed name covers itself and what is below it.
 */
export function isRefusedName(name: string, allowedNames: readonly string[]): boolean {
  if (allowedNames.some((allowed) => isSameOrBelow(name, allowed.toLowerCase()))) return false
  return specialNames.some((special) => isSameOrBelow(name, special))
}

function isSameOrBelow(name: string, parent: string): boolean {
  return name === parent || name.endsWith(`.${parent}`)
}
