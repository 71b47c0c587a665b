const maxNameCharacters = 253
const maxLabelCharacters = 63

/**
 * A name as the DNS can be asked for it (RFC 1035 escapes, no final dot), or undefined when it can be no public name:
 * one label only, an empty or an overlong label, anything above 253. Source: RFC 7208 §4.3, §4.8.
 */
export function targetName(text: string): string | undefined {
  const name = text.endsWith('.') ? text.slice(0, -1) : text
  const labels = name.split('.')
  if (name.length > maxNameCharacters || labels.length < 2) return undefined
  if (labels.some((label) => label.length === 0 || label.length > maxLabelCharacters)) return undefined
  if (/[^\x20-\x7e]/.test(name)) return undefined
  return name.toLowerCase().replaceAll('\\', '\\\\')
}

/** A name that macros made too long loses labels from the left. Source: RFC 7208 §7.3. */
export function shortenName(text: string): string {
  let name = text.endsWith('.') ? text.slice(0, -1) : text
  while (name.length > maxNameCharacters) {
    const dot = name.indexOf('.')
    if (dot < 0) return name
    name = name.slice(dot + 1)
  }
  return name
}
