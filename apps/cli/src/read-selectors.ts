/** One or more labels of letters, digits, hyphens and underscores. Source: RFC 6376 §3.1; underscores as found in the wild. */
const selector = /^[a-z\d_](?:[\w-]{0,61}[a-z\d_])?(?:\.[a-z\d_](?:[\w-]{0,61}[a-z\d_])?)*$/

const maxSelectors = 10

/** The selectors of all `--selector` flags, each of which may be a list with commas; or a sentence on what is wrong. */
export function readSelectors(texts: string[]): { ok: true; names: string[] } | { ok: false; message: string } {
  const names = texts
    .flatMap((text) => text.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const bad = names.find((name) => name.length > 200 || !selector.test(name))
  if (bad !== undefined) {
    return { ok: false, message: `“${bad.slice(0, 40)}” is no selector: give the s= of a DKIM-Signature line.` }
  }
  if (names.length > maxSelectors) return { ok: false, message: `Give at most ${maxSelectors} selectors.` }
  return { ok: true, names: [...new Set(names)] }
}
