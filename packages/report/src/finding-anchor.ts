import type { FindingView } from '@waypost/contract'

/**
 * The fragment that names a finding on its page: `f-<finding id>`. It says nothing of what else was found, so a link
 * made while the check runs leads to the same finding after it.
 */
export function findingAnchor({ id }: Pick<FindingView, 'id'>): string {
  // A fragment may hold the colons of an IPv6 address as they are (RFC 3986, section 3.5).
  return `f-${encodeURIComponent(id).replaceAll('%3A', ':')}`
}

/**
 * The id among `ids` that a fragment names. `f-<code>` alone names the first finding of that code. A fragment comes
 * from anywhere: what is no finding's is null.
 */
export function findingOfAnchor(fragment: string, ids: readonly string[]): string | null {
  if (!fragment.startsWith('f-')) return null
  const named = decoded(fragment.slice(2))
  return ids.find((id) => id === named) ?? ids.find((id) => id.startsWith(`${named}~`)) ?? null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
