import { parseMacroString } from './macro-string.ts'
import type { SpfModifier } from './spf-record.ts'
import { look, type Asking } from './spf-question.ts'
import type { SpfWalk } from './spf-walk.ts'

const maxExplanationCharacters = 500

/**
 * The words that a domain publishes for a fail, or null when there is not exactly one text, or it can't be read: an
 * explanation never changes a result. Others wrote it. Source: RFC 7208 §6.2.
 */
export function* explainFail(
  walk: SpfWalk,
  exp: { modifier: SpfModifier; domain: string } | undefined,
): Asking<string | null> {
  if (exp === undefined) return null
  const target = yield* walk.target(exp.modifier.domain, exp.domain)
  if (target === undefined) return null
  const looked = yield* look(target, 'TXT')
  const [text, ...others] = looked.ok ? looked.records : []
  if (text === undefined || others.length > 0 || /\\x[\da-f]{2}|\\u\{/.test(text)) return null
  const parts = parseMacroString(text, 'explanation')
  if (parts === undefined) return null
  const explanation = yield* walk.expand(parts, exp.domain, 'left')
  return [...explanation].every((character) => character >= ' ' && character <= '~')
    ? explanation.slice(0, maxExplanationCharacters)
    : null
}
