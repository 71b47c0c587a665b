/**
 * One or more labels of letters, digits, hyphens and underscores. Source: RFC 6376 §3.1; underscores as found in the
 * wild.
 */
const selectorForm = /^[a-z\d_](?:[\w-]{0,61}[a-z\d_])?(?:\.[a-z\d_](?:[\w-]{0,61}[a-z\d_])?){0,5}$/

/**
 * The selectors in texts that may be lists with commas: lower-case, each once. `subject` is what is none, cut at 40
 * characters.
 */
export function parseSelectors(texts: string[]): { ok: true; selectors: string[] } | { ok: false; subject: string } {
  const names = texts
    .flatMap((text) => text.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const bad = names.find((name) => name.length > 200 || !selectorForm.test(name))
  if (bad !== undefined) return { ok: false, subject: bad.slice(0, 40) }
  return { ok: true, selectors: [...new Set(names)] }
}
