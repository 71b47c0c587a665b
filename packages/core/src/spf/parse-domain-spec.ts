import { parseMacroString, type MacroString } from './macro-string.ts'
import type { SpfSyntaxReason } from './spf-record.ts'

/**
 * A name with macros as mechanisms and modifiers take it: it ends in a macro, or in a dot and a label that can be a
 * top-level domain. Source: RFC 7208 §7.1 (`domain-spec`).
 */
export function parseDomainSpec(text: string): MacroString | SpfSyntaxReason {
  if (text === '') return 'badDomain'
  const parts = parseMacroString(text, 'domain')
  if (parts === undefined) return 'badMacro'
  const last = parts.at(-1)
  if (last === undefined) return 'badDomain'
  if (!('literal' in last) || last.isMacro) return parts
  const name = last.literal.endsWith('.') ? last.literal.slice(0, -1) : last.literal
  const dot = name.lastIndexOf('.')
  return dot >= 0 && isTopLabel(name.slice(dot + 1)) ? parts : 'badDomain'
}

function isTopLabel(label: string): boolean {
  return /^[a-z\d-]+$/i.test(label) && /[a-z-]/i.test(label) && !label.startsWith('-') && !label.endsWith('-')
}
