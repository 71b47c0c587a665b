import { wellKnownMailDomains } from './well-known-mail-domains.ts'

/**
 * Endings that fingers make of others. Some exist (`.cm`, `.co`, `.om`, `.ne`): they are only looked at for a name that
 * does not exist.
 */
const endingsMeant: Record<string, string | undefined> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  cim: 'com',
  coom: 'com',
  comm: 'com',
  c0m: 'com',
  cm: 'com',
  co: 'com',
  om: 'com',
  ne: 'net',
  nte: 'net',
  ent: 'net',
  met: 'net',
  nett: 'net',
  ogr: 'org',
  rog: 'org',
  orgg: 'org',
  ddee: 'de',
  dee: 'de',
  ed: 'de',
}

/**
 * Domains that may have been meant in place of one that does not exist, the likeliest first: a well-known mail domain
 * one slip of the finger away (a letter more, less, swapped or replaced), or the same name with the ending that was
 * meant. The domain itself is never among them.
 */
export function likelyDomains(domain: string): string[] {
  const corrected = withEndingMeant(domain)
  if (wellKnownMailDomains.includes(domain)) return []
  if (corrected !== undefined && wellKnownMailDomains.includes(corrected)) return [corrected]
  const spellings = corrected === undefined ? [domain] : [domain, corrected]
  const wellKnown = wellKnownMailDomains.filter((known) => spellings.some((name) => isOneSlip(name, known)))
  const found = corrected === undefined ? wellKnown : [...wellKnown, corrected]
  return [...new Set(found)]
}

function withEndingMeant(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.')
  const ending = endingsMeant[domain.slice(dot + 1)]
  return dot > 0 && ending !== undefined ? `${domain.slice(0, dot)}.${ending}` : undefined
}

/** At most one letter more, less or replaced, or two neighbours swapped. */
function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false
  let start = 0
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start += 1
  const rest = typed.slice(start)
  const wanted = meant.slice(start)
  if (rest.length > wanted.length) return rest.slice(1) === wanted
  if (rest.length < wanted.length) return rest === wanted.slice(1)
  if (rest.slice(1) === wanted.slice(1)) return true
  return rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)
}
