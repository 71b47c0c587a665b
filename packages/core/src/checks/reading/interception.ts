import type { Fact, FactReader } from '../../facts/index.ts'
import { greetingName, isSameOwner } from '../../parse/index.ts'

/** Two control hosts that have nothing to do with each other and were answered in one voice. */
export interface Interception {
  controls: [string, string]
  /** The name that both gave themselves, when they gave one. */
  name?: string
}

/**
 * Whether something between us and the world answers on port 25 in place of mail servers: two control hosts of
 * different owners greet with one name, with names of one owner that is neither's, in the same nameless words, or both
 * with something that is no SMTP. Undefined when nothing proves it. One control that does so is only a bad control.
 */
export function interception(facts: FactReader): Interception | undefined {
  const greetings = facts.all('control.greeting')
  for (const [index, one] of greetings.entries()) {
    for (const other of greetings.slice(index + 1)) {
      if (one.subject.address === other.subject.address || isSameOwner(one.subject.name, other.subject.name)) continue
      const voice = oneVoice(one, other)
      if (voice) return { controls: [one.subject.name, other.subject.name], ...voice }
    }
  }
  return undefined
}

function oneVoice(one: Fact<'control.greeting'>, other: Fact<'control.greeting'>): { name?: string } | undefined {
  if (!one.observed.ok || !other.observed.ok) return isNoSmtp(one) && isNoSmtp(other) ? {} : undefined
  const name = greetingName(one.observed.value)
  const otherName = greetingName(other.observed.value)
  if (name === undefined || otherName === undefined) {
    return name === otherName && wordsOf(one) === wordsOf(other) && !isMasked(one) ? {} : undefined
  }
  if (name === otherName) return { name }
  const isNeithers = ![one, other].some(({ subject }) => isSameOwner(subject.name, name))
  return isSameOwner(name, otherName) && isNeithers ? { name } : undefined
}

function isNoSmtp({ observed }: Fact<'control.greeting'>): boolean {
  return !observed.ok && (observed.failure === 'not-smtp' || observed.failure === 'reply-malformed')
}

function wordsOf({ observed }: Fact<'control.greeting'>): string {
  return observed.ok ? `${observed.value.replyCode} ${observed.value.replyLines.join('\n')}` : ''
}

/** Some firewalls blank out each greeting that passes: the words are hidden, the server behind them is the right one. */
function isMasked(fact: Fact<'control.greeting'>): boolean {
  return /^\d{3} [*\s\d]*$/.test(wordsOf(fact))
}
