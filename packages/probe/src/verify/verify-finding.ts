import type { AnyFact, VerifyObservation, VerifyTake } from '@waypost/core/facts'
import type { VerifyPlan } from '@waypost/core/plan'
import { serverName } from '../dns/server-name.ts'
import { openRun } from '../open-run.ts'
import type { GetWebFile, ProbePorts, Resolver } from '../ports.ts'
import { within } from '../run/within.ts'
import type { ProbeSettings } from '../settings.ts'
import { makeFact, type StepContext } from '../steps/step-context.ts'
import { AnswerPanel } from './answer-panel.ts'
import { takeLooks } from './take-looks.ts'
import { authorityVoice, resolverVoice } from './voices.ts'

/** Nobody waits longer for names alone. */
const namesMs = 9_000

export interface VerifyTools {
  ports: ProbePorts
  settings: ProbeSettings
  signal: AbortSignal
  /** When the finding was seen: what a mail server said before does not do. */
  freshSince?: Date
}

/**
 * Looks at one finding again, and at nothing else: straight at the name servers that hold the zone and, beside them, at
 * what each configured resolver remembers; at a mail server when it is our turn. Records, never judges. Ends after 9 s,
 * with mail servers after `timers.runMs`; what was not seen by then is absent.
 */
export async function verifyFinding(verify: VerifyPlan, tools: VerifyTools): Promise<VerifyObservation> {
  const { settings, freshSince } = tools
  const timers = { ...verify.plan.timers, ...settings.timers, runMs: verify.plan.timers.runMs }
  const ports = openRun({ ...tools.ports, getWebFile: onceEach(tools.ports.getWebFile) }, verify.plan.limits, timers)
  const { clock } = ports
  const limitMs = verify.looks.includes('connections') ? timers.runMs : namesMs
  return within({ clock, limitMs, failure: 'run-deadline', signal: tools.signal }, async (signal) => {
    const base: StepContext = {
      ports,
      settings,
      limits: verify.plan.limits,
      timers,
      signal,
      ...(freshSince !== undefined && { freshSince }),
      record: () => undefined,
      tellTranscript: () => undefined,
    }
    const take = async (resolver: Resolver, who: Omit<VerifyTake, 'facts'>): Promise<VerifyTake> => {
      const facts: AnyFact[] = []
      const record: StepContext['record'] = (name, subject, observed, at = clock.now()) => {
        if (!signal.aborted) facts.push(makeFact(name, subject, { observed, at }))
      }
      await takeLooks(verify, { ...base, ports: { ...ports, resolver }, record })
      return { ...who, facts }
    }
    const panel = new AnswerPanel(base, { asksResolvers: verify.voice === 'authorities' })
    const takes: VerifyTake[] = []
    if (verify.voice === 'resolvers') takes.push(await take(ports.resolver, { by: 'authority' }))
    else {
      takes.push(await take(authorityVoice(panel, ports.resolver, 'first'), { by: 'authority' }))
      if (await panel.isSplit()) {
        takes.push(await take(authorityVoice(panel, ports.resolver, 'last'), { by: 'authority' }))
      }
    }
    if (verify.voice === 'authorities') {
      const servers = [...new Set(settings.resolvers.map(serverName))]
      takes.push(
        ...(await Promise.all(
          servers.map((server) => take(resolverVoice(ports.resolver, server), { by: 'resolver', server })),
        )),
      )
    }
    return { at: clock.now().toISOString(), takes, answers: await panel.answered() }
  })
}

/** A policy file is the same whoever told the way to its server. */
function onceEach(getWebFile: GetWebFile): GetWebFile {
  const known = new Map<string, ReturnType<GetWebFile>>()
  return (from) => {
    const key = `${from.address} ${from.host}${from.path}`
    const got = known.get(key) ?? getWebFile(from)
    known.set(key, got)
    return got
  }
}
