import type { AskedAnswer, DnsAnswer, Observed, Question } from '@waypost/core/facts'
import type { ServerAnswer } from '../ports.ts'
import { summarise, summaryOf } from '../steps/dns-answers.ts'
import { askZoneServers } from '../steps/ask-authorities.ts'
import type { StepContext } from '../steps/step-context.ts'

/** Questions whose answers are kept beside the facts. */
const maxKept = 40

interface Panelled {
  question: Question
  authorities: ReturnType<typeof askZoneServers>
  resolvers: Promise<{ server: string; observed: Observed<DnsAnswer<string>> }[]>
}

/**
 * Asks each question everywhere at once, and once only: the name servers that hold its zone and, beside them, every
 * configured resolver for what it remembers.
 */
export class AnswerPanel {
  readonly #context: StepContext
  readonly #asksResolvers: boolean
  readonly #panelled = new Map<string, Panelled>()

  constructor(context: StepContext, { asksResolvers }: { asksResolvers: boolean }) {
    this.#context = context
    this.#asksResolvers = asksResolvers
  }

  ask(question: Question): Panelled {
    const key = `${question.type} ${question.name.toLowerCase()}`
    const known = this.#panelled.get(key)
    if (known) return known
    const { ports, signal } = this.#context
    const panelled: Panelled = {
      question,
      authorities: askZoneServers(question, undefined, this.#context),
      resolvers: this.#asksResolvers ? ports.resolver.askEach(question, { signal }) : Promise.resolve([]),
    }
    // Whoever wants to know what they remember awaits it.
    panelled.resolvers.catch(() => undefined)
    this.#panelled.set(key, panelled)
    return panelled
  }

  /** Whether the servers of a zone differ about any question so far. */
  async isSplit(): Promise<boolean> {
    const answers = await Promise.all([...this.#panelled.values()].map(({ authorities }) => authorities))
    return answers.some(({ asked }) => differing(asked).length > 1)
  }

  async answered(): Promise<AskedAnswer[]> {
    const kept = [...this.#panelled.values()].slice(0, maxKept)
    return Promise.all(
      kept.map(async ({ question, authorities, resolvers }) => {
        const { zone, asked } = await authorities
        return {
          question,
          ...(zone !== undefined && { zone }),
          authorities: asked.map((one) => ({ ...one, observed: summarise(one.observed) })),
          resolvers: (await resolvers).map(({ server, observed }) => ({
            server,
            observed: observed.ok
              ? { ...observed, value: { ...summaryOf(observed.value), ttlSeconds: observed.value.ttlSeconds } }
              : observed,
          })),
        }
      }),
    )
  }
}

/** The different answers of a zone's servers, each once, in the order of the servers. */
export function differing(asked: { observed: Observed<ServerAnswer> }[]): (ServerAnswer & { elapsedMs: number })[] {
  const byText = new Map<string, ServerAnswer & { elapsedMs: number }>()
  for (const { observed } of asked) {
    if (!observed.ok) continue
    const { kind, records } = observed.value
    const text = kind === 'records' ? records.toSorted().join('\n') : ''
    if (!byText.has(text)) byText.set(text, { ...observed.value, elapsedMs: observed.elapsedMs })
  }
  return [...byText.values()]
}
