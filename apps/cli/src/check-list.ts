import { once } from 'node:events'
import { refusalInTalk } from '@waypost/core/checks'
import { makePlan } from '@waypost/core/plan'
import { headline, stateWord, targetProblemText } from '@waypost/core/words'
import { createMemoryTurns, createPorts, type ProbeSettings, shareAnswers } from '@waypost/probe'
import { batchProgress } from './batch-progress.ts'
import { checkOne, exitCodeOf, type CheckTools } from './check-one.ts'
import { formatJson } from './format-json.ts'
import type { CheckArguments, ListArguments } from './read-arguments.ts'
import { readList } from './read-list.ts'
import { exitCodes, refuse } from './refuse.ts'
import { understand } from './understand.ts'

/**
 * Checks every line of a list, so many at once, and prints each result as it comes: with `--json` one object a line,
 * else one sentence. The checks share what the DNS answered and take turns at mail servers, which are spared as ever.
 * A line that can't be checked is told like a result and holds nobody up. The exit code is that of the worst line.
 */
export async function checkList(
  check: CheckArguments,
  { file, concurrency }: ListArguments,
  settings: ProbeSettings,
): Promise<number> {
  const lines = await readList(file)
  if ('message' in lines) return refuse({ code: 'bad-file', message: lines.message }, check.isJson)
  const stop = new AbortController()
  process.on('SIGINT', () => stop.abort())
  // Who reads the results may have read enough.
  process.stdout.on('error', () => stop.abort())
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  const shared = { ...ports, resolver: shareAnswers(ports.resolver, ports.clock) }
  const tools: CheckTools = { ports: shared, settings, signal: stop.signal }
  const progress = batchProgress(lines.length)
  const codes = new Set<number>()
  let next = 0

  const worker = async (): Promise<void> => {
    for (let text = lines[next++]; text !== undefined && !stop.signal.aborted; text = lines[next++]) {
      const { line, state, exitCode } = await checkLine(text, check, tools)
      // What a stopped check came to says less than a whole one: it is not told.
      if (stop.signal.aborted) return
      codes.add(exitCode)
      progress.ended(state)
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, lines.length) }, worker))
  progress.close()
  if (stop.signal.aborted) return exitCodes.stopped
  return [exitCodes.bad, exitCodes.cannotSay].find((code) => codes.has(code)) ?? exitCodes.works
}

async function checkLine(text: string, check: CheckArguments, tools: CheckTools) {
  const understood = understand({ ...check, text }, tools.settings)
  if (!understood.ok) {
    const error = { code: understood.problem.code, message: targetProblemText(understood.problem) }
    const line = check.isJson ? JSON.stringify({ target: { input: text }, error }) : `${text}: ${error.message}`
    return { line, state: 'refused' as const, exitCode: exitCodes.cannotSay }
  }
  const plan = makePlan({ ...understood, isDeep: check.isDeep, asksRecipient: false, timers: tools.settings.timers })
  const result = await checkOne(plan, tools)
  const { verdict } = result
  const line = check.isJson ? formatJson(result) : `${text}: ${stateWord(verdict.state)}. ${headline(verdict)}`
  return { line, state: verdict.state, exitCode: exitCodeOf(verdict) }
}
