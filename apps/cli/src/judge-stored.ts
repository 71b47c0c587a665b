import { RULESET_VERSION } from '@waypost/core/checks'
import { findingId, type Finding } from '@waypost/core/findings'
import type { CheckResult } from './check-result.ts'
import { formatJson } from './format-json.ts'
import { formatReport } from './format-report.ts'
import { judgeFacts } from './judge-facts.ts'
import { readRun, readRunFile } from './read-stored-run.ts'
import { readRecordedCheck, type RecordedCheck } from './recording/recorded-check.ts'
import { replayCheck } from './recording/replay-check.ts'
import { exitCodes, refuse } from './refuse.ts'

/**
 * Judges a stored run again with today's rules and says what they see otherwise than the rules of then. `file` holds
 * what `waypost check --json` printed, or what `npm run record` wrote: that is probed again too, in the recorded
 * world. Asks nobody anything.
 */
export async function judgeStored(file: string, { isJson }: { isJson: boolean }): Promise<number> {
  const text = await readRunFile(file)
  if (typeof text !== 'string') return refuse({ code: 'bad-file', message: text.message }, isJson)
  const recorded = readRecordedCheck(text)
  if (recorded !== undefined) {
    const { result, missing } = await replayCheck(recorded)
    show(result, recorded.then, isJson)
    for (const what of missing) process.stderr.write(`Not in the recording: ${what}\n`)
    return exitCodes.works
  }
  const read = readRun(text, file)
  if ('message' in read) return refuse({ code: 'bad-file', message: read.message }, isJson)
  const { stored, plan, vantage, sourceAddress } = read
  const { facts, elapsedMs } = stored
  const judged = judgeFacts(plan, facts, { vantage, ...(sourceAddress !== undefined && { sourceAddress }) })
  show({ plan, facts, ...judged, rulesetVersion: RULESET_VERSION, elapsedMs }, stored, isJson)
  return exitCodes.works
}

function show(result: CheckResult, then: Then, isJson: boolean): void {
  if (isJson) process.stdout.write(`${formatJson(result)}\n`)
  else process.stdout.write(`${formatReport(result)}${changes(then, result.findings, result.verdict)}`)
}

/** What was said about the run when it was new. */
type Then = Pick<RecordedCheck['then'], 'state' | 'primary' | 'findings' | 'rulesetVersion'>

/** What today's rules say otherwise, one line each; findings that are good or not applicable are not told. */
function changes(stored: Then, findings: Finding[], now: { state: string; primary: string }): string {
  const shown = findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
  const then = new Map(stored.findings.map((finding) => [findingId(finding), finding.outcome]))
  const today = new Map(shown.map((finding) => [findingId(finding), finding.outcome]))
  const ids = [...new Set([...then.keys(), ...today.keys()])]
  const lines = [
    ...(stored.state === now.state && stored.primary === now.primary
      ? []
      : [`verdict: ${stored.state} ${stored.primary} → ${now.state} ${now.primary}`]),
    ...ids
      .filter((id) => then.get(id) !== today.get(id))
      .map((id) => `${id}: ${then.get(id) ?? 'absent'} → ${today.get(id) ?? 'absent'}`),
  ]
  const title = `Rules of version ${stored.rulesetVersion} then, ${RULESET_VERSION} today: `
  return lines.length === 0 ? `${title}the same.\n` : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`
}
