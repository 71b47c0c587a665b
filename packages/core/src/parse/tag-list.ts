/** Tags read from one record; no record in use comes near this many. */
const maxTags = 64

const tagName = /^[A-Za-z][\w.-]*$/

/**
 * A list of `name=value` parts divided by semicolons, in order. Names are lower-case; white space around names and
 * values is gone. A part that is not of this form is in `malformed`, cut at 60 characters; the parts behind the
 * sixty-fourth are left out. Source: RFC 6376 §3.2, RFC 9989 §4.8.
 */
export interface TagList {
  tags: { name: string; value: string }[]
  malformed: string[]
}

export function parseTagList(text: string): TagList {
  const list: TagList = { tags: [], malformed: [] }
  for (const part of text.split(';', maxTags)) {
    const trimmed = part.trim()
    if (trimmed === '') continue
    const at = trimmed.indexOf('=')
    const name = trimmed.slice(0, Math.max(0, at)).trim()
    if (tagName.test(name)) list.tags.push({ name: name.toLowerCase(), value: trimmed.slice(at + 1).trim() })
    else list.malformed.push(trimmed.slice(0, 60))
  }
  return list
}
