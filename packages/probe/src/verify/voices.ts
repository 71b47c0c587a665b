import type { DnsAnswer, Observed, Question } from '@waypost/core/facts'
import type { Resolver } from '../ports.ts'
import { notAsked } from '../steps/host-name.ts'
import { differing, type AnswerPanel } from './answer-panel.ts'

/** How the way to a zone is found, which every resolver may know from memory. */
const wayTypes: ReadonlySet<string> = new Set(['NS', 'SOA', 'DS', 'DNSKEY'])

/**
 * A resolver that says what the name servers of each zone say: `first` or `last` of their different answers. Everything
 * that only leads to them is asked as usual.
 */
export function authorityVoice(panel: AnswerPanel, resolver: Resolver, which: 'first' | 'last'): Resolver {
  const nameServers = new Set<string>()
  const isWay = ({ name, type }: Question) => wayTypes.has(type) || nameServers.has(name.toLowerCase())
  return {
    ...resolver,
    ask: async (question, options) => {
      if (options?.checkingDisabled === true || isWay(question)) {
        const observed = await resolver.ask(question, options)
        if (question.type === 'NS' && observed.ok) for (const name of observed.value.records) nameServers.add(name)
        return observed
      }
      return sayAs(which, await panel.ask(question).authorities)
    },
  }
}

function sayAs(
  which: 'first' | 'last',
  { asked }: Awaited<ReturnType<AnswerPanel['ask']>['authorities']>,
): Observed<DnsAnswer<string>> {
  const answers = differing(asked)
  const answer = which === 'first' ? answers[0] : answers.at(-1)
  if (answer === undefined) {
    return asked.map(({ observed }) => observed).find((observed) => !observed.ok) ?? unreached
  }
  const { kind, records, leftOutCount, cnameChain, ttlSeconds, zone, elapsedMs } = answer
  const value = { kind, records, leftOutCount, cnameChain, isAuthenticated: false, ttlSeconds }
  return { ok: true, elapsedMs, value: { ...value, ...(zone !== undefined && { zone }) } }
}

const unreached = { ok: false, failure: 'dns-unreachable', elapsedMs: 0 } as const

/** A resolver that says what one of the configured ones says, and knows nobody else. */
export function resolverVoice(resolver: Resolver, server: string): Resolver {
  const askIt: Resolver['ask'] = async (question, options) =>
    (await resolver.askEach(question, options)).find((one) => one.server === server)?.observed ?? unreached
  return {
    ask: askIt,
    askEach: async (question, options) => [{ server, observed: await askIt(question, options) }],
    askServer: () => Promise.resolve(notAsked),
  }
}
