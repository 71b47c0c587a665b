import { dependsOnSender, expandMacros } from './expand-macros.ts'
import type { MacroString } from './macro-string.ts'
import { shortenName, targetName } from './target-name.ts'

const noSender = { s: '', l: '', o: '', i: '', p: '', h: '', v: '', c: '', r: '', t: '' }

/** The name that a term leads to when it is the same for everybody; undefined when it depends on who sends. */
export function publishedTarget(parts: MacroString | undefined, domain: string): string | undefined {
  if (parts === undefined) return domain
  if (dependsOnSender(parts)) return undefined
  return targetName(shortenName(expandMacros(parts, { ...noSender, d: domain })))
}
