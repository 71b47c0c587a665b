export interface Angled {
  /** What stands in the brackets. */
  inner: string
  /** What stands before them: a display name, or nothing. */
  name: string
}

/**
 * What stands in the angle brackets that end the text, as in `Lee <lee@example.com>`, or behind `[mailto:`, or before
 * a comment in parentheses. Undefined without any; 'several' when there are more, 'bad' when they stand elsewhere.
 * Source: RFC 5322 §3.4 (name-addr), §3.2.2 (comments).
 */
export function readAngled(text: string): Angled | undefined | 'bad' | 'several' {
  return readMailtoBracket(text) ?? readBrackets(text) ?? readBeforeComment(text)
}

function readBrackets(text: string): Angled | undefined | 'bad' | 'several' {
  let isQuoted = false
  let opened = -1
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (isQuoted && character === '\\') index++
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === '<') {
      if (opened !== -1) return 'bad'
      opened = index
    } else if (!isQuoted && character === '>') {
      const rest = text.slice(index + 1).trim()
      if (opened === -1 || (rest !== '' && rest.includes('<') && rest.includes('@'))) {
        return opened === -1 ? 'bad' : 'several'
      }
      if (!/^[\s;,.]*$/.test(rest) && !/^\([^()]*\)$/.test(rest)) return 'bad'
      return { inner: text.slice(opened + 1, index), name: text.slice(0, opened).trim() }
    }
  }
  return opened === -1 ? undefined : 'bad'
}

/** `Lee Example [mailto:lee@example.com]`, as Outlook writes it above a reply. */
function readMailtoBracket(text: string): Angled | undefined {
  const start = text.search(/\[(?:mailto|smtp):/i)
  if (start < 0 || !text.endsWith(']')) return undefined
  return { inner: text.slice(start + 1, -1), name: text.slice(0, start).trim() }
}

/** `lee@example.com (Lee Example)`. A comment that could itself be meant is none. */
function readBeforeComment(text: string): Angled | undefined {
  const opened = text.indexOf('(')
  if (opened <= 0 || !text.endsWith(')') || !/\s/.test(text.charAt(opened - 1))) return undefined
  const comment = text.slice(opened + 1, -1)
  const inner = text.slice(0, opened).trim()
  const isComment = !/[()"]/.test(comment) && (/\s/.test(comment) || !/[.@]/.test(comment))
  return isComment && /[.@]/.test(inner) && !/\s/.test(inner) ? { inner, name: '' } : undefined
}
