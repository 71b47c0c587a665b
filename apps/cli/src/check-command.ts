import { refusalInTalk } from '@waypost/core/checks'
import { createMemoryTurns, createPorts, readProbeSettings } from '@waypost/probe'
import { checkOne, exitCodeOf } from './check-one.ts'
import { formatJson } from './format-json.ts'
import { planCheck } from './plan-check.ts'
import { showProgress } from './show-progress.ts'
import type { CheckArguments, ListArguments } from './read-arguments.ts'
import { exitCodes, refuse } from './refuse.ts'
import { settleBounce } from './settle-bounce.ts'
import { settleSender } from './settle-sender.ts'

/** One check, or each line of a list, from arguments to exit code: understand, plan, probe, judge, weigh, print. */
export async function runCheckCommand(given: CheckArguments, list?: ListArguments): Promise<number> {
  const startedAtMs = performance.now()
  const read = readProbeSettings(process.env)
  if (!read.ok) {
    const message = read.problems.map(({ name, value, expected }) => `${name}=${value}: ${expected}`).join('\n')
    return refuse({ code: 'bad-setting', message }, given.isJson)
  }
  const { settings } = read
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  const noticed = await settleBounce(given, settings)
  if (!noticed.ok) return refuse(noticed.refusal, given.isJson)
  const settled = await settleSender(noticed.check, { ports, settings })
  if (!settled.ok) return refuse(settled.refusal, given.isJson)
  const { check } = settled
  if (settled.note !== undefined) process.stderr.write(`${settled.note}\n`)
  if (list) {
    const { checkList } = await import('./check-list.ts')
    return checkList(check, list, settings)
  }
  const planned = planCheck(check, settings)
  if (!planned.ok) return refuse(planned.refusal, check.isJson)
  const stop = new AbortController()
  // A terminal's Ctrl-C reaches us twice: by itself and through the Node that started this one.
  process.on('SIGINT', () => stop.abort())
  const tools = { ports, settings, signal: stop.signal, onEvent: showProgress(check.isJson) }
  const checked = await checkOne(planned.plan, tools)
  const result = { ...checked, elapsedMs: Math.round(performance.now() - startedAtMs) }
  if (check.isJson) process.stdout.write(`${formatJson(result)}\n`)
  else {
    const { formatReport } = await import('./format-report.ts')
    process.stdout.write(formatReport(result))
  }
  return stop.signal.aborted ? exitCodes.stopped : exitCodeOf(result.verdict)
}
