import type { AnsweredQuestion, AnswerSummary, DnsAnswer, Observed, Question } from '@waypost/core/facts'
import { isSpfRecord, questionsAhead } from '@waypost/core/spf'
import { ask, type StepContext } from './step-context.ts'

/** No list that receivers take needs more, and the run's other lanes need some too. */
const maxQuestions = 80
/** So many are asked before the rules come to them. */
const maxAhead = 40
/** Lists kept of one name; two are one too many already. */
const maxLists = 5
const maxCharacters = 262_144

/**
 * The questions of a permission list, each asked once and noted down. As soon as a list is there, what it leads to is
 * asked at once, so that a long list takes as many round trips as it is deep.
 */
export class SpfQuestions {
  readonly #context: StepContext
  readonly #answers = new Map<string, Promise<Observed<AnswerSummary>>>()
  readonly #noted = new Map<string, AnsweredQuestion>()
  #characters = 0

  constructor(context: StepContext) {
    this.#context = context
  }

  async ask(question: Question): Promise<Observed<AnswerSummary>> {
    const observed = await this.#look(question, maxQuestions)
    this.#noted.set(keyOf(question), { question, observed })
    return observed
  }

  /** What the rules asked for, in an order that does not depend on which answer came first. */
  answered(): AnsweredQuestion[] {
    return [...this.#noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answered]) => answered)
  }

  #look(question: Question, limit: number): Promise<Observed<AnswerSummary>> {
    const key = keyOf(question)
    const known = this.#answers.get(key)
    if (known) return known
    if (this.#answers.size >= limit || this.#characters > maxCharacters) {
      return Promise.resolve({ ok: false, failure: 'limit-reached', elapsedMs: 0 })
    }
    const answer = ask(question, this.#context).then((observed) => this.#read(question, observed))
    this.#answers.set(key, answer)
    return answer
  }

  #read({ name, type }: Question, observed: Observed<DnsAnswer<string>>): Observed<AnswerSummary> {
    if (!observed.ok) return observed
    const { kind, records } = observed.value
    const kept = type === 'TXT' ? records.filter(isSpfRecord).slice(0, maxLists) : records
    for (const record of kept) this.#characters += record.length
    const [list, ...others] = kept
    if (type === 'TXT' && list !== undefined && others.length === 0) {
      for (const next of questionsAhead(list, name)) void this.#look(next, maxAhead)
    }
    return { ...observed, value: { kind, records: kept } }
  }
}

function keyOf({ name, type }: Question): string {
  return `${type} ${name}`
}
