import { readFile, stat } from 'node:fs/promises'
import { type CheckOutput, readCheckOutput } from '@waypost/contract'
import { judge, RULESET_VERSION } from '@waypost/core/checks'
import { FactReader } from '@waypost/core/facts'
import { findingId, type Finding } from '@waypost/core/findings'
import { makePlan } from '@waypost/core/plan'
import { weigh } from '@waypost/core/verdict'
import { formatJson } from './format-json.ts'
import { formatReport } from './format-report.ts'
import { refuse } from './refuse.ts'
import { understand } from './understand.ts'

const maxBytes = 16 * 1_024 * 1_024

/**
 * Judges a stored run again with today's rules and says what they see otherwise than the rules of then. `file` holds
 * what `waypost check --json` printed. Asks nobody anything.
 */
export async function judgeStored(file: string, { isJson }: { isJson: boolean }): Promise<number> {
  const text = await readText(file)
  if (typeof text !== 'string') return refuse({ code: 'bad-file', message: text.message }, isJson)
  const stored = readCheckOutput(text)
  if (stored === undefined) {
    const message = `${file} does not hold a run. Give the output of “waypost check … --json”.`
    return refuse({ code: 'bad-file', message }, isJson)
  }
  const plan = planOf(stored)
  if (plan === undefined) {
    return refuse({ code: 'bad-file', message: `Today’s rules can’t read whom the run in ${file} is about.` }, isJson)
  }
  const identity = new FactReader(stored.facts).all('checker.identity').at(-1)?.observed
  const { vantage = '', sourceAddress } = identity?.ok ? identity.value : {}
  const observedBy = { by: 'probe' as const, vantage, ...(sourceAddress !== undefined && { sourceAddress }) }
  const { target, sender } = plan
  const findings = judge(stored.facts, { target, sender, observedBy, isComplete: true })
  const verdict = weigh(findings, { target, hasSender: sender !== null, vantage, isComplete: true })
  const result = {
    plan,
    facts: stored.facts,
    findings,
    verdict,
    rulesetVersion: RULESET_VERSION,
    elapsedMs: stored.elapsedMs,
  }
  if (isJson) process.stdout.write(`${formatJson(result)}\n`)
  else process.stdout.write(`${formatReport(result)}${changes(stored, findings, verdict)}`)
  return 0
}

async function readText(file: string): Promise<string | { message: string }> {
  try {
    const { size } = await stat(file)
    if (size > maxBytes) return { message: `${file} is too large for a run: ${size} bytes.` }
    return await readFile(file, 'utf8')
  } catch (error) {
    return { message: `${file} can’t be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** What might be checked was decided then; nobody is asked now. */
const whatever = { allowedRanges: ['0.0.0.0/0', '::/0'], allowedNames: ['example', 'test'] }

/** What was asked for, read again from what was entered. */
function planOf({ target, facts }: CheckOutput): ReturnType<typeof makePlan> | undefined {
  const understood = understand(
    {
      text: target.kind === 'sender' ? undefined : target.input,
      from: target.from ?? undefined,
      senderDomain: target.sender ?? undefined,
      heloName: new FactReader(facts).all('helo-name.address')[0]?.subject.name,
      // Those that were asked for stand in the facts.
      selectors: [],
    },
    whatever,
  )
  return understood.ok ? makePlan({ ...understood, isDeep: false }) : undefined
}

/** What today's rules say otherwise, one line each; findings that are good or not applicable are not told. */
function changes(stored: CheckOutput, findings: Finding[], now: { state: string; primary: string }): string {
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
