import type { Fact, FactReader } from '../../facts/index.ts'
import { greetingName, isSameOwner } from '../../parse/index.ts'

/** Two control hosts that have nothing to do with each other and were answered in one voice. */
export interface Interception {
  controls: [string, string]
  /** The name that both gave themselves, when they gave one. */
  name?: string
}

type Greeting = Fact<'control.greeting' | 'smtp.greeting'>

/** What two greetings have in common: a name or its owner, the same nameless words, or that they are no SMTP. */
type Voice = { kind: 'name'; name: string } | { kind: 'words'; words: string } | { kind: 'no-smtp' }

/**
 * Whether something between us and the world answers on port 25 in place of mail servers: two control hosts of
 * different owners are answered in one voice, and no mail server of this run in another. Undefined when nothing proves
 * it. One control that speaks so is only a bad control.
 */
export function interception(facts: FactReader): Interception | undefined {
  const greetings = facts.all('control.greeting')
  for (const [index, one] of greetings.entries()) {
    for (const other of greetings.slice(index + 1)) {
      if (one.subject.address === other.subject.address || isSameOwner(one.subject.name, other.subject.name)) continue
      const voice = commonVoice(one, other)
      if (voice === undefined || !facts.all('smtp.greeting').every((greeting) => fits(voice, greeting))) continue
      const name = voice.kind === 'name' ? { name: voice.name } : {}
      return { controls: [one.subject.name, other.subject.name], ...name }
    }
  }
  return undefined
}

function commonVoice(one: Greeting, other: Greeting): Voice | undefined {
  const voice = voiceOf(one)
  if (voice === undefined || !fits(voice, other) || voiceOf(other) === undefined) return undefined
  if (voice.kind !== 'name' || nameOf(other) === voice.name) return voice
  // Names that differ: each may be a server of its own control's owner.
  const isNeithers = ![one, other].some(({ subject }) => isSameOwner(subject.name, voice.name))
  return isNeithers ? voice : undefined
}

function voiceOf(greeting: Greeting): Voice | undefined {
  if (!greeting.observed.ok) return isNoSmtp(greeting) ? { kind: 'no-smtp' } : undefined
  const name = nameOf(greeting)
  if (name !== undefined) return { kind: 'name', name }
  const words = wordsOf(greeting)
  return isMasked(words) ? undefined : { kind: 'words', words }
}

/** Whether a greeting may have come in this voice. One that never came says nothing against it. */
function fits(voice: Voice, greeting: Greeting): boolean {
  if (!greeting.observed.ok) return voice.kind === 'no-smtp' || !isNoSmtp(greeting)
  switch (voice.kind) {
    case 'name': {
      const name = nameOf(greeting)
      return name !== undefined && isSameOwner(name, voice.name)
    }
    case 'words':
      return nameOf(greeting) === undefined && wordsOf(greeting) === voice.words
    case 'no-smtp':
      return false
  }
}

function isNoSmtp({ observed }: Greeting): boolean {
  return !observed.ok && (observed.failure === 'not-smtp' || observed.failure === 'reply-malformed')
}

function nameOf({ observed }: Greeting): string | undefined {
  return observed.ok ? greetingName(observed.value) : undefined
}

function wordsOf({ observed }: Greeting): string {
  return observed.ok ? `${observed.value.replyCode} ${observed.value.replyLines.join('\n')}` : ''
}

/** Some firewalls blank out each greeting that passes: the words are hidden, the server behind them is the right one. */
function isMasked(words: string): boolean {
  return /^\d{3} [*\s\d]*$/.test(words)
}
