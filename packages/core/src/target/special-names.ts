/** Top-level names that the public DNS never holds. Source: RFC 6761 §6, RFC 6762 §3, RFC 7686 §2, RFC 9476 §3. */
const specialTopLevels = ['localhost', 'local', 'internal', 'lan', 'onion', 'test', 'example', 'invalid', 'alt']

/** RFC 8375, and names that equipment uses inside networks and that are never given out. */
const innerNames = ['home.arpa', 'localdomain', 'corp', 'home']

/**
 * True when a name (lower case, without the final dot) can't exist in the public DNS and the operator did not allow
 * it. An allowed name covers itself and what is below it.
 */
export function isRefusedName(name: string, allowedNames: readonly string[]): boolean {
  if (allowedNames.some((allowed) => isSameOrBelow(name, allowed.toLowerCase()))) return false
  return [...specialTopLevels, ...innerNames].some((special) => isSameOrBelow(name, special))
}

function isSameOrBelow(name: string, parent: string): boolean {
  return name === parent || name.endsWith(`.${parent}`)
}
