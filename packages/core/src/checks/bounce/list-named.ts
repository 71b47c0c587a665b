import { knownLists } from '../reading/known-lists.ts'

/** Words before the name of a list that we do not know. */
const before = [' using ', ' listed by ', ' listed in ', ' listed at ', ' listed on ', ' blocked by ']
const maxNameCharacters = 100

/** Which blocklist a refusal names: one that we know, or the host name where the name of a list stands; else undefined. */
export function listNamed(words: string): string | undefined {
  const text = words.toLowerCase()
  const known = knownLists.find(({ name, zones }) => {
    const owners = zones.map((zone) => zone.split('.').slice(-2).join('.'))
    return text.includes(name.toLowerCase()) || owners.some((owner) => text.includes(owner))
  })
  if (known) return known.name
  if (text.includes('spamhaus')) return 'Spamhaus'
  for (const sign of before) {
    const at = text.indexOf(sign)
    const name = at === -1 ? '' : firstWord(text.slice(at + sign.length, at + sign.length + maxNameCharacters))
    if (/^(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}$/.test(name)) return name
  }
  return undefined
}

function firstWord(text: string): string {
  return (text.trimStart().split(/[\s;,()<>"'“”]/, 1)[0] ?? '').replace(/[.:]$/, '')
}
