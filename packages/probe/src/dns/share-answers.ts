import type { DnsAnswer, Observed } from '@waypost/core/facts'
import { untilAborted } from './answer-memory.ts'
import { canonicalName } from './packet/name-text.ts'
import type { Clock, Resolver } from '../ports.ts'

/** However long an answer may be kept, a batch looks again after this time. */
const longestMs = 300_000
/** The least recently asked goes first. */
const maxAnswers = 20_000

type Answer = Observed<DnsAnswer<string>>

interface Known {
  answer: Promise<Answer>
  /** Until when it serves others; Infinity while it is on its way. */
  untilMs: number
}

/**
 * The resolver of many runs at once: what one run was answered serves the others for as long as its TTL allows, also
 * while the answer is on its way. A failure is nobody else's: who meets one asks again. Doubtful answers are looked at
 * again as ever (`askEach`, `askServer`): a second look is never a remembered one.
 */
export function shareAnswers(resolver: Resolver, clock: Clock): Resolver {
  const known = new Map<string, Known>()

  async function recall(key: string, ask: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    const found = known.get(key)
    if (found && found.untilMs > clock.nowMs()) {
      known.delete(key)
      known.set(key, found)
      const observed = await untilAborted(found.answer, signal)
      if (observed.ok || signal?.aborted) return observed
      return ask()
    }
    return remember(key, ask())
  }

  async function remember(key: string, answer: Promise<Answer>): Promise<Answer> {
    const one: Known = { answer, untilMs: Number.POSITIVE_INFINITY }
    known.delete(key)
    known.set(key, one)
    const [oldest] = known.keys()
    if (known.size > maxAnswers && oldest !== undefined) known.delete(oldest)
    const forget = () => known.get(key) === one && known.delete(key)
    const observed = await answer.catch((error: unknown) => {
      forget()
      throw error
    })
    if (observed.ok) one.untilMs = clock.nowMs() + Math.min(observed.value.ttlSeconds * 1_000, longestMs)
    else forget()
    return observed
  }

  return {
    ...secondLooks(resolver),
    ask: (question, options) => resolver.ask(question, options),
    forRun: (limits, timers) => {
      const own = resolver.forRun?.(limits, timers) ?? resolver
      return {
        ...secondLooks(own),
        ask: (question, options) => {
          const name = canonicalName(question.name) ?? question.name
          const key = `${question.type} ${options?.checkingDisabled ? 'cd' : ''} ${name}`
          return recall(key, () => own.ask(question, options), options?.signal)
        },
      }
    },
  }
}

function secondLooks(resolver: Resolver): Pick<Resolver, 'askEach' | 'askServer'> {
  return {
    askEach: (question, options) => resolver.askEach(question, options),
    askServer: (server, question, options) => resolver.askServer(server, question, options),
  }
}
