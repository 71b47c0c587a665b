import type { DnsAnswer, FailureCode, Observed, Question } from '@waypost/core/facts'
import type { Clock, Resolver, SafeAddress, ServerAnswer } from '../ports.ts'

/** What the world answers to `MX example.com`; questions that are not in it are NXDOMAIN. */
export type Answers = Record<string, ScriptedAnswer>

type ScriptedAnswer =
  | string[]
  | 'noData'
  | 'nxDomain'
  | { failure: FailureCode }
  /** Fails when it is asked first, and answers from then on. */
  | { late: string[] }
  | { records?: string[]; cnameChain: string[] }
  | { signed: string[]; cnameChain?: string[] }
  /** Only from a name server. */
  | { zone: string; nameServers: { name: string; addresses: string[] }[] }

/** A resolver over fixed answers that writes down which question was asked when. Each takes 10 ms of the clock. */
export class ScriptedResolver implements Resolver {
  /** `<ms> <type> <name>`, with `@<server>` or `cd` where that applies, in the order of asking. */
  readonly log: string[] = []
  readonly #answers: Answers
  readonly #byServer: Record<string, Answers>
  readonly #clock: Clock

  constructor(clock: Clock, answers: Answers, byServer: Record<string, Answers> = {}) {
    this.#clock = clock
    this.#answers = { ...answers }
    this.#byServer = byServer
  }

  async ask(question: Question, options: { signal?: AbortSignal; checkingDisabled?: boolean } = {}) {
    const suffix = options.checkingDisabled === true ? ' cd' : ''
    this.#write(question, suffix)
    await this.#clock.sleep(10, options.signal)
    if (options.signal?.aborted) return unseen('stopped')
    const answer = this.#answers[`${keyOf(question)}${suffix}`]
    if (typeof answer !== 'object' || !('late' in answer)) return observed(answer)
    this.#answers[`${keyOf(question)}${suffix}`] = answer.late
    return unseen('dns-timeout')
  }

  async askEach(question: Question, options: { signal?: AbortSignal } = {}) {
    const answer = await this.ask(question, options)
    return [{ server: '192.0.2.53:53', observed: answer }]
  }

  async askServer(
    server: SafeAddress,
    question: Question,
    options: { signal?: AbortSignal } = {},
  ): Promise<Observed<ServerAnswer>> {
    this.#write(question, ` @${server}`)
    await this.#clock.sleep(10, options.signal)
    const scripted = this.#byServer[server]?.[keyOf(question)]
    if (scripted === undefined) return unseen('dns-timeout')
    const answer = observed(scripted)
    if (!answer.ok) return answer
    const delegation = typeof scripted === 'object' && 'zone' in scripted ? { delegation: scripted } : {}
    return { ...answer, value: { ...answer.value, isAuthoritative: !('delegation' in delegation), ...delegation } }
  }

  #write(question: Question, suffix: string): void {
    this.log.push(`${this.#clock.nowMs()} ${keyOf(question)}${suffix}`)
  }
}

function keyOf({ type, name }: Question): string {
  return `${type} ${name}`
}

function unseen(failure: FailureCode): { ok: false; failure: FailureCode; elapsedMs: number } {
  return { ok: false, failure, elapsedMs: 10 }
}

function observed(answer: ScriptedAnswer = 'nxDomain'): Observed<DnsAnswer<string>> {
  const empty = { records: [], leftOutCount: 0, cnameChain: [], isAuthenticated: false, ttlSeconds: 60 }
  if (answer === 'noData' || answer === 'nxDomain') {
    return { ok: true, elapsedMs: 10, value: { ...empty, kind: answer } }
  }
  if (Array.isArray(answer)) return { ok: true, elapsedMs: 10, value: { ...empty, kind: 'records', records: answer } }
  if ('failure' in answer) return unseen(answer.failure)
  if ('late' in answer) return unseen('dns-timeout')
  if ('signed' in answer) {
    return {
      ok: true,
      elapsedMs: 10,
      value: {
        ...empty,
        kind: 'records',
        records: answer.signed,
        isAuthenticated: true,
        cnameChain: answer.cnameChain ?? [],
      },
    }
  }
  if ('zone' in answer) return { ok: true, elapsedMs: 10, value: { ...empty, kind: 'noData' } }
  const { records = [], cnameChain } = answer
  return {
    ok: true,
    elapsedMs: 10,
    value: { ...empty, kind: records.length > 0 ? 'records' : 'noData', records, cnameChain },
  }
}
