import type { DnsAnswer, Observed, Question } from '@waypost/core/facts'
import type { Limits, Timers } from '@waypost/core/plan'
import { isRefusedName } from '@waypost/core/target'
import type { AskOptions, Clock } from '../ports.ts'
import { sanitiseText } from '../text/sanitise.ts'
import { canonicalName } from './packet/name-text.ts'
import { queryServer } from './query-server.ts'
import type { QuestionBudget } from './question-budget.ts'
import { readAnswer } from './read-answer.ts'
import { serverName } from './server-name.ts'
import type { ServerReply } from './server-reply.ts'

/** What every question of a run shares. */
export interface AskContext {
  limits: Limits
  timers: Timers
  budget: QuestionBudget
  clock: Clock
  /** Special-use names that the operator lets us ask about; all others never leave. */
  allowedNames: readonly string[]
}

export const maxDetailCharacters = 300

/** Why a special-use name was not asked about: the answer could only come from inside a network. */
export const innerName = { failure: 'not-allowed', detail: 'a name that the public DNS does not hold' } as const

/**
 * The answer of one recursive resolver. Aliases are followed inside a reply; where it ends at an alias without saying
 * more, that name is asked at the same resolver. The chain as a whole has at most `limits.cnameDepth` aliases.
 */
export async function askResolver(
  server: { address: string; port: number },
  question: Question,
  context: AskContext & { options: AskOptions },
): Promise<Observed<DnsAnswer<string>>> {
  const startedMs = context.clock.nowMs()
  const where = { server: serverName(server) }
  const look = (): { elapsedMs: number; server: string } => ({
    ...where,
    elapsedMs: Math.round(context.clock.nowMs() - startedMs),
  })
  const { options, limits } = context
  const chain: string[] = []
  let ttlSeconds = Number.POSITIVE_INFINITY
  let isAuthenticated = true
  let name = canonicalName(question.name)
  for (;;) {
    if (name === undefined) return { ok: false, failure: 'not-allowed', ...look(), detail: 'not a name' }
    if (isRefusedName(name, context.allowedNames)) return { ok: false, ...innerName, ...look() }
    if (!context.budget.take()) return { ok: false, failure: 'limit-reached', ...look() }
    const asked: Question = { name, type: question.type }
    const reply: ServerReply = await queryServer({
      server,
      question: asked,
      isRecursionDesired: true,
      checkingDisabled: options.checkingDisabled ?? false,
      timers: context.timers,
      maxBytes: limits.bytesPerDnsAnswer,
      clock: context.clock,
      onRead: (sizeBytes) => context.budget.read(sizeBytes),
      ...(options.signal && { signal: options.signal }),
    })
    if (!reply.ok) return { ...failed(reply), ...look() }
    const reading = readAnswer(reply.message, asked, limits.cnameDepth - chain.length)
    isAuthenticated &&= reply.message.isAuthenticated
    switch (reading.kind) {
      case 'failure':
        return { ok: false, failure: reading.failure, ...look(), ...detailOf(reply.message.extendedError) }
      case 'referral':
        return { ok: false, failure: 'dns-bad-reply', ...look(), detail: 'a referral in place of an answer' }
      case 'continues':
        chain.push(...reading.cnameChain)
        ttlSeconds = Math.min(ttlSeconds, reading.ttlSeconds)
        name = reading.cnameChain.at(-1)
        if (new Set([question.name, ...chain]).size <= chain.length) {
          return { ok: false, failure: 'dns-cname-loop', ...look() }
        }
        if (chain.length >= limits.cnameDepth) return { ok: false, failure: 'dns-cname-chain', ...look() }
        continue
      case 'answer': {
        const { answer } = reading
        const value = {
          ...answer,
          cnameChain: [...chain, ...answer.cnameChain],
          isAuthenticated,
          ttlSeconds: Math.min(ttlSeconds, answer.ttlSeconds),
        }
        return { ok: true, value, ...look() }
      }
    }
  }
}

/** A failed exchange as an observation, without its time and place. */
export function failed(reply: Extract<ServerReply, { ok: false }>): {
  ok: false
  failure: typeof reply.failure
  detail?: string
} {
  return { ok: false, failure: reply.failure, ...detailOf(reply.detail) }
}

/** Words that came with a failure, bounded and printable. */
export function detailOf(detail: string | undefined): { detail?: string } {
  return detail ? { detail: sanitiseText(detail, maxDetailCharacters) } : {}
}
