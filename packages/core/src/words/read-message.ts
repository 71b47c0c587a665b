/** A piece of a message: text, a value, the # of a plural, or a choice by a value. */
export type MessagePart =
  | string
  | { kind: 'value'; name: string }
  | { kind: 'count' }
  | { kind: 'plural' | 'select'; name: string; options: ReadonlyMap<string, readonly MessagePart[]> }

/** A template that does not keep to the part of ICU MessageFormat that we use. */
export class MessageSyntaxError extends Error {
  override name = 'MessageSyntaxError'
  readonly code = 'message-syntax'
}

/**
 * Reads a message in the part of ICU MessageFormat that our words keep to: {name}, {name, plural, …} and
 * {name, select, …} with options by name (=0 in a plural too), and # within a plural. An apostrophe is an apostrophe.
 * Throws MessageSyntaxError for anything else, so that a template we cannot read never reaches a person.
 * Source: https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function readMessage(message: string): readonly MessagePart[] {
  let position = 0

  function fail(expected: string): never {
    throw new MessageSyntaxError(`${expected} at ${position} of: ${message}`)
  }

  function readParts(isNested: boolean, isInPlural: boolean): MessagePart[] {
    const parts: MessagePart[] = []
    while (position < message.length) {
      const character = message.charAt(position)
      if (character === '}') {
        if (isNested) return parts
        fail('No } expected')
      }
      if (character === '{') parts.push(readArgument(isInPlural))
      else if (character === '#' && isInPlural) {
        position++
        parts.push({ kind: 'count' })
      } else parts.push(take(isInPlural ? /[^{}#]+/y : /[^{}]+/y, 'Text expected'))
    }
    return isNested ? fail('A } expected') : parts
  }

  function readArgument(isInPlural: boolean): MessagePart {
    const name = take(/\{\s?(\w+)\s?/y, 'A name expected')
    if (skip(/\}/y)) return { kind: 'value', name }
    const kind = take(/,\s?(plural|select)\s?,\s?/y, 'plural or select expected') === 'plural' ? 'plural' : 'select'
    const options = new Map<string, MessagePart[]>()
    while (!skip(/\s?\}/y)) {
      const option = take(
        kind === 'plural' ? /\s?(=\d{1,6}|[a-z]{1,9})\s?\{/y : /\s?([a-z][\w-]{0,60})\s?\{/y,
        'An option expected',
      )
      options.set(option, readParts(true, isInPlural || kind === 'plural'))
      if (!skip(/\}/y)) fail('A } expected')
    }
    return options.has('other') ? { kind, name, options } : fail('The option “other” expected before this')
  }

  function take(pattern: RegExp, expected: string): string {
    pattern.lastIndex = position
    const match = pattern.exec(message)
    if (!match) return fail(expected)
    position = pattern.lastIndex
    return match[1] ?? match[0]
  }

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = position
    if (!pattern.test(message)) return false
    position = pattern.lastIndex
    return true
  }

  return readParts(false, false)
}
