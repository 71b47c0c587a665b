import { once } from 'node:events'
import { refusalInTalk } from '@waypost/core/checks'
import { makePlan } from '@waypost/core/plan'
import { headline, stateWord, targetProblemText } from '@waypost/core/words'
import { createMemoryTurns, createPorts, type ProbeSettings, shareAnswers } from '@waypost/probe'
import { batchProgress, type LineEnd } from './batch-progress.ts'
import { checkOne, exitCodeOf, type CheckTools } from './check-one.ts'
import { formatJson } from './format-json.ts'
import type { CheckArguments, ListArguments } from './read-arguments.ts'
import { readList } from './read-list.ts'
import { exitCodes, refuse, type Refusal } from './refuse.ts'
import { understand } from './understand.ts'

/**
 * Checks every line of a list, so many at once, and prints each result as it comes: with `--json` one object a line,
 * else one sentence. The checks share what the DNS answered and take turns at mail servers, which are spared as ever.
 * A line that can't be checked is told like a result and holds nobody up. The exit code is that of the worst line;
 * Ctrl-C ends it with what is done.
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
  let endedCount = 0
  let told = Promise.resolve()
  const tell = (line: string): Promise<void> => (told = told.then(() => write(line)))

  const worker = async (): Promise<void> => {
    for (let text = lines[next++]; text !== undefined && !stop.signal.aborted; text = lines[next++]) {
      const { line, end, exitCode } = await checkLine(text, check, tools)
      // What a stopped check came to says less than a whole one: it is not told.
      if (stop.signal.aborted) return
      codes.add(exitCode)
      if (process.stdout.isTTY) progress.hide()
      await tell(`${line}\n`)
      endedCount++
      progress.ended(end)
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, lines.length) }, worker))
  progress.close()
  if (stop.signal.aborted) {
    process.stderr.write(`Stopped: ${endedCount} of ${lines.length} were checked.\n`)
    return exitCodes.stopped
  }
  return [exitCodes.ourFault, exitCodes.bad, exitCodes.cannotSay].find((code) => codes.has(code)) ?? exitCodes.works

  /** Waits while whoever reads is slower than we are. */
  async function write(line: string): Promise<void> {
    if (process.stdout.write(line)) return
    await once(process.stdout, 'drain', { signal: stop.signal }).catch(() => undefined)
  }
}

interface CheckedLine {
  line: string
  end: LineEnd
  exitCode: number
}

/** One line, whatever comes of it: a mistake of ours in one check ends no other. */
async function checkLine(text: string, check: CheckArguments, tools: CheckTools): Promise<CheckedLine> {
  try {
    return await checkTarget(text, check, tools)
  } catch (error) {
    const message = `Waypost failed on this line: ${error instanceof Error ? error.message : String(error)}`
    const line = errorLine(text, { code: 'our-fault', message }, check.isJson)
    return { line, end: 'failed', exitCode: exitCodes.ourFault }
  }
}

async function checkTarget(text: string, check: CheckArguments, tools: CheckTools): Promise<CheckedLine> {
  const understood = understand({ ...check, text }, tools.settings)
  if (!understood.ok) {
    const error = { code: understood.problem.code, message: targetProblemText(understood.problem) }
    return { line: errorLine(text, error, check.isJson), end: 'refused', exitCode: exitCodes.cannotSay }
  }
  const { blocklists, timers } = tools.settings
  const plan = makePlan({ ...understood, isDeep: check.isDeep, hasBlocklists: blocklists.length > 0, timers })
  const result = await checkOne(plan, tools)
  const { verdict } = result
  const line = check.isJson ? formatJson(result) : `${text}: ${stateWord(verdict.state)}. ${headline(verdict)}`
  return { line, end: verdict.state, exitCode: exitCodeOf(verdict) }
}

function errorLine(text: string, error: Refusal, isJson: boolean): string {
  return isJson ? JSON.stringify({ target: { input: text }, error }) : `${text}: ${error.message}`
}
