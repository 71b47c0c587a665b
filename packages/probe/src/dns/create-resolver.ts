import type { DnsAnswer, Observed, Question } from '@waypost/core/facts'
import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import type { AskOptions, Clock, Resolver, SafeAddress, ServerAnswer } from '../ports.ts'
import type { ProbeSettings } from '../settings.ts'
import { AnswerMemory } from './answer-memory.ts'
import { askNameServer } from './ask-name-server.ts'
import { askResolver, type AskContext } from './ask-resolver.ts'
import { canonicalName } from './packet/name-text.ts'
import { createQuestionBudget, type QuestionBudget } from './question-budget.ts'
import { serverName } from './server-name.ts'

type ResolverSettings = Pick<ProbeSettings, 'resolvers' | 'dnsPort' | 'timers' | 'allowedNames'>

/**
 * The resolver over the network. As it is, it remembers nothing and counts nothing; `forRun` gives the one with
 * memory and budget that a run uses. The configured resolvers are not subject to the address guard.
 */
export function createResolver(settings: ResolverSettings, clock: Clock): Resolver {
  const timers = { ...interactiveTimers, ...settings.timers }
  const unlimited: QuestionBudget = { take: () => true, read: () => undefined }
  const { allowedNames } = settings
  return {
    ...bindResolver(settings, { limits: defaultLimits, timers, budget: unlimited, clock, allowedNames }),
    forRun: (limits, runTimers) => createRunResolver(settings, { limits, timers: runTimers, clock, allowedNames }),
  }
}

function createRunResolver(settings: ResolverSettings, run: Omit<AskContext, 'budget'>): Resolver {
  const { dnsQuestions, bytes, dials, bytesPerSmtpSession, bytesPerWebAnswer, bytesPerRegistryAnswer } = run.limits
  // What mail servers and a web server may say at most is kept for them.
  const kept = dials * bytesPerSmtpSession + bytesPerWebAnswer + bytesPerRegistryAnswer
  const budget = createQuestionBudget({ questions: dnsQuestions, bytes: bytes - kept })
  const direct = bindResolver(settings, { ...run, budget })
  const answers = new AnswerMemory<DnsAnswer<string>>()
  const serverAnswers = new AnswerMemory<ServerAnswer>()
  return {
    ask: (question, options) =>
      answers.recall(memoryKey(question, options), () => direct.ask(question, options), options?.signal),
    askEach: (question, options) =>
      Promise.all(
        settings.resolvers.map(async (resolver) => {
          const server = serverName(resolver)
          const ask = (): Promise<Observed<DnsAnswer<string>>> => direct.askOne(resolver, question, options)
          const key = `${server} ${memoryKey(question, options)}`
          return { server, observed: await answers.recall(key, ask, options?.signal) }
        }),
      ),
    askServer: (server, question, options) =>
      serverAnswers.recall(
        `${server} ${memoryKey(question, options)}`,
        () => direct.askServer(server, question, options),
        options?.signal,
      ),
  }
}

function memoryKey(question: Question, options: AskOptions | undefined): string {
  const how = [
    ...(options?.checkingDisabled ? ['cd'] : []),
    ...(options?.isOverTcp ? ['tcp'] : []),
    ...(options?.wantsSignatures ? ['do'] : []),
  ]
  return `${question.type} ${how.join('+')} ${canonicalName(question.name) ?? question.name}`
}

interface DirectResolver extends Resolver {
  askOne(
    resolver: { address: string; port: number },
    question: Question,
    options?: AskOptions,
  ): Promise<Observed<DnsAnswer<string>>>
}

function bindResolver(settings: ResolverSettings, context: AskContext): DirectResolver {
  const askOne: DirectResolver['askOne'] = (resolver, question, options = {}) =>
    askResolver(resolver, question, { ...context, options })
  return {
    askOne,
    async ask(question, options) {
      const startedMs = context.clock.nowMs()
      let observed: Observed<DnsAnswer<string>> = { ok: false, failure: 'dns-unreachable', elapsedMs: 0 }
      for (const resolver of settings.resolvers) {
        observed = await askOne(resolver, question, options)
        if (observed.ok || isFinal(observed.failure)) break
      }
      return { ...observed, elapsedMs: Math.round(context.clock.nowMs() - startedMs) }
    },
    askEach: (question, options) =>
      Promise.all(
        settings.resolvers.map(async (resolver) => ({
          server: serverName(resolver),
          observed: await askOne(resolver, question, options),
        })),
      ),
    askServer: (server: SafeAddress, question, options = {}) =>
      askNameServer({ address: server, port: settings.dnsPort }, question, { ...context, options }),
  }
}

/** Nothing another resolver could do better. */
function isFinal(failure: string): boolean {
  return failure === 'stopped' || failure === 'run-deadline' || failure === 'limit-reached' || failure === 'not-allowed'
}
