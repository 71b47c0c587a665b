import { judge, refusalInTalk, RULESET_VERSION } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import { makePlan } from '@waypost/core/plan'
import { weigh, type Verdict } from '@waypost/core/verdict'
import { targetProblemText } from '@waypost/core/words'
import { createMemoryTurns, createPorts, readProbeSettings, runPlan } from '@waypost/probe'
import { formatJson } from './format-json.ts'
import { showProgress } from './show-progress.ts'
import type { CheckArguments } from './read-arguments.ts'
import { exitCodes, refuse } from './refuse.ts'
import { understand } from './understand.ts'

/** One check from arguments to exit code: understand, plan, probe, judge, weigh, print. */
export async function runCheckCommand(check: CheckArguments): Promise<number> {
  const startedAtMs = performance.now()
  const read = readProbeSettings(process.env)
  if (!read.ok) {
    const message = read.problems.map(({ name, value, expected }) => `${name}=${value}: ${expected}`).join('\n')
    return refuse({ code: 'bad-setting', message }, check.isJson)
  }
  const { settings } = read
  const understood = understand(check, settings)
  if (!understood.ok) {
    return refuse({ code: understood.problem.code, message: targetProblemText(understood.problem) }, check.isJson)
  }
  const plan = makePlan({
    target: understood.target,
    sender: understood.sender,
    isDeep: check.isDeep,
    asksRecipient: check.asksRecipient,
    timers: settings.timers,
  })
  const stop = new AbortController()
  // A terminal's Ctrl-C reaches us twice: by itself and through the Node that started this one.
  process.on('SIGINT', () => stop.abort())
  const facts: AnyFact[] = []
  const progress = showProgress(check.isJson)
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  for await (const event of runPlan(plan, ports, settings, stop.signal)) {
    progress(event)
    if (event.type === 'fact') facts.push(event.fact)
  }

  const { findings, verdict } = judgeAndWeigh(facts, plan, settings)
  const result = { plan, facts, findings, verdict, rulesetVersion: RULESET_VERSION }
  const elapsedMs = Math.round(performance.now() - startedAtMs)
  if (check.isJson) process.stdout.write(`${formatJson({ ...result, elapsedMs })}\n`)
  else {
    const { formatReport } = await import('./format-report.ts')
    process.stdout.write(formatReport({ ...result, elapsedMs }))
  }
  return stop.signal.aborted ? exitCodes.stopped : exitCodeOf(verdict)
}

function judgeAndWeigh(
  facts: AnyFact[],
  { target, sender }: ReturnType<typeof makePlan>,
  { vantage, sourceAddress }: { vantage: string; sourceAddress?: string },
): { findings: Finding[]; verdict: Verdict } {
  const observedBy = { by: 'probe' as const, vantage, ...(sourceAddress === undefined ? {} : { sourceAddress }) }
  const findings = judge(facts, { target, sender, observedBy, isComplete: true })
  return { findings, verdict: weigh(findings, { target, hasSender: sender !== null, vantage, isComplete: true }) }
}

function exitCodeOf({ state }: Verdict): number {
  if (state === 'ok' || state === 'recovered') return exitCodes.works
  return state === 'unknown' ? exitCodes.cannotSay : exitCodes.bad
}
