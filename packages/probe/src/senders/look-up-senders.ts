import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import { hostsWorthAsking, type PublishedSenders } from '@waypost/core/senders'
import { answerOver, surveySpf } from '@waypost/core/spf'
import { openRun } from '../open-run.ts'
import type { ProbePorts } from '../ports.ts'
import type { ProbeSettings } from '../settings.ts'
import { addressesOf, isNullMx, readAddresses, readMx } from '../steps/dns-answers.ts'
import { SpfQuestions } from '../steps/spf-questions.ts'
import { ask, type StepContext } from '../steps/step-context.ts'

/** Somebody waits for it in front of a form. */
const longestMs = 5_000
const limits = { ...defaultLimits, dnsQuestions: 100 }

export interface LookUpTools {
  ports: ProbePorts
  settings: ProbeSettings
  /** Names of servers that somebody else spoke of. */
  hosts?: string[]
  signal?: AbortSignal
}

/**
 * What the DNS of a domain says about who sends for it. Asks for some ten names, at most a hundred, within five
 * seconds; what did not come by then is `unseen`. `hosts` are looked up too. Nothing is dialled.
 */
export async function lookUpSenders(
  domain: string,
  { ports, settings, hosts = [], signal }: LookUpTools,
): Promise<PublishedSenders> {
  const timers = { ...interactiveTimers, ...settings.timers }
  const ending = new AbortController()
  const end = (): void => ending.abort()
  const timer = new AbortController()
  void ports.clock.sleep(longestMs, timer.signal).then(end)
  signal?.addEventListener('abort', end, { once: true })
  const context: StepContext = {
    ports: openRun(ports, limits, timers),
    settings,
    limits,
    timers,
    signal: ending.signal,
    record: () => undefined,
    tellTranscript: () => undefined,
  }
  try {
    return await gather(domain, hosts, context)
  } finally {
    signal?.removeEventListener('abort', end)
    timer.abort()
    end()
  }
}

async function gather(domain: string, named: string[], context: StepContext): Promise<PublishedSenders> {
  const questions = new SpfQuestions(context)
  const [survey, mx] = await Promise.all([
    answerOver(surveySpf(domain), (question) => questions.ask(question)),
    ask({ name: domain, type: 'MX' }, context).then(readMx),
  ])
  const records = mx.ok && !isNullMx(mx.value.records) ? mx.value.records : []
  const exchanges = records.toSorted((a, b) => a.preference - b.preference).map(({ exchange }) => exchange)
  const hosts = await Promise.all(
    [...new Set([...named, ...hostsWorthAsking(survey, exchanges)])].map(async (name) => ({
      name,
      addresses: await addressesOfHost(name, context),
    })),
  )
  const isListUnseen = survey.faults.some(({ code }) => code === 'lookup-failed')
  return {
    domain,
    answers: questions.answered(),
    exchanges,
    hosts,
    unseen: [...(isListUnseen ? (['permission-list'] as const) : []), ...(mx.ok ? [] : (['mx'] as const))],
  }
}

async function addressesOfHost(name: string, context: StepContext): Promise<string[]> {
  const families = await Promise.all(
    (['A', 'AAAA'] as const).map((type) => ask({ name, type }, context).then(readAddresses)),
  )
  return families.flatMap((family) => addressesOf(family).slice(0, context.limits.addressesPerFamily))
}
