import { codeProfile, refusalInTalk } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Finding, ObservedBy } from '@waypost/core/findings'
import { type FindingToVerify, makePlan, makeVerifyPlan, type VerifyPlan } from '@waypost/core/plan'
import { judgeVerification } from '@waypost/core/verify'
import type { VerifyState } from '@waypost/core/vocabulary'
import { notVerifiableText, targetProblemText } from '@waypost/core/words'
import { createMemoryTurns, createPorts, type ProbeSettings, readProbeSettings, verifyFinding } from '@waypost/probe'
import { findFinding } from './find-finding.ts'
import { formatVerification } from './format-verification.ts'
import { readRun, readRunFile } from './read-stored-run.ts'
import { readVerifyArguments, type VerifyArguments } from './read-verify-arguments.ts'
import { exitCodes, refuse } from './refuse.ts'
import { understand } from './understand.ts'

interface Asked {
  verify: VerifyPlan
  facts: AnyFact[]
  observedBy: ObservedBy
  seenAt?: Date
}

/** `waypost verify`: one finding asked again straight at the authority, and what each lookup service remembers. */
export async function verifyCommand(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const isJson = args.includes('--json')
  const given = readVerifyArguments(args)
  if (typeof given === 'string') return refuse({ code: 'bad-arguments', message: given }, isJson)
  const read = readProbeSettings(environment)
  if (!read.ok) {
    const message = read.problems.map(({ name, value, expected }) => `${name}=${value}: ${expected}`).join('\n')
    return refuse({ code: 'bad-setting', message }, isJson)
  }
  const asked = await whatIsAsked(given, read.settings)
  if ('message' in asked) return refuse(asked, isJson)
  const startedAtMs = performance.now()
  const { settings } = read
  const stop = new AbortController()
  process.on('SIGINT', () => stop.abort())
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  const tools = { ports, settings, signal: stop.signal, ...(asked.seenAt && { freshSince: asked.seenAt }) }
  const seen = await verifyFinding(asked.verify, tools)
  if (stop.signal.aborted) return exitCodes.stopped
  const verification = judgeVerification(asked.verify, asked, seen)
  const elapsedMs = Math.round(performance.now() - startedAtMs)
  const facts = seen.takes[0]?.facts ?? []
  process.stdout.write(
    isJson ? `${JSON.stringify({ ...verification, facts, elapsedMs })}\n` : formatVerification(verification, elapsedMs),
  )
  return exitCodeOf(verification.state)
}

function exitCodeOf(state: VerifyState): number {
  if (state === 'fixed' || state === 'remembered') return exitCodes.works
  return state === 'cannot-check' ? exitCodes.cannotSay : exitCodes.bad
}

async function whatIsAsked(
  given: VerifyArguments,
  settings: ProbeSettings,
): Promise<Asked | { code: string; message: string }> {
  if (given.runFile === undefined) return askedOfPair(given, settings)
  const text = await readRunFile(given.runFile)
  if (typeof text !== 'string') return { code: 'bad-file', message: text.message }
  const read = readRun(text, given.runFile)
  if ('message' in read) return { code: 'bad-file', message: read.message }
  const { stored, plan } = read
  const finding = findFinding(stored.findings, given)
  if (typeof finding === 'string') return { code: 'no-such-finding', message: finding }
  const verify = makeVerifyPlan(finding, plan)
  if (typeof verify === 'string') return { code: 'not-verifiable', message: notVerifiableText(verify) }
  const seenAt = new Date(Math.max(...stored.facts.map(({ at }) => Date.parse(at))))
  return {
    verify,
    facts: stored.facts,
    observedBy: seenFrom(settings),
    ...(Number.isNaN(seenAt.getTime()) ? {} : { seenAt }),
  }
}

function askedOfPair(given: VerifyArguments, settings: ProbeSettings): Asked | { code: string; message: string } {
  const understood = understand(given.pair, settings)
  if (!understood.ok) return { code: understood.problem.code, message: targetProblemText(understood.problem) }
  const code = given.finding.split('~', 1)[0] ?? ''
  if (!isKnown(code)) {
    return { code: 'no-such-finding', message: `“${code.slice(0, 60)}” is no finding; docs/checks.md lists them all.` }
  }
  const plan = makePlan({ ...understood, isDeep: false, timers: settings.timers })
  const subject = subjectOf(given)
  const finding: FindingToVerify = { code, ...(subject && { subject }) }
  const verify = makeVerifyPlan(finding, plan)
  if (typeof verify === 'string') return { code: 'not-verifiable', message: notVerifiableText(verify) }
  return { verify, facts: [], observedBy: seenFrom(settings) }
}

function seenFrom({ vantage, sourceAddress }: ProbeSettings): ObservedBy {
  return { by: 'probe', vantage, ...(sourceAddress !== undefined && { sourceAddress }) }
}

function isKnown(code: string): boolean {
  try {
    codeProfile(code)
    return true
  } catch {
    return false
  }
}

/** An id says whom the finding is about: `code~kind~name~address`. */
function subjectOf({ finding }: VerifyArguments): Finding['subject'] | undefined {
  const [, kind, name, address] = finding.split('~')
  if (kind === undefined || name === undefined) return undefined
  const kinds = ['domain', 'host', 'address', 'zone', 'sender'] as const
  const known = kinds.find((one) => one === kind)
  return known && { kind: known, name, ...(address !== undefined && { address }) }
}
