import { judge, refusalInTalk } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import { makePlan, type Plan } from '@waypost/core/plan'
import { weigh, type Verdict } from '@waypost/core/verdict'
import type { Lab, Scenario } from '@waypost/lab'
import { createMemoryTurns, createPorts, readProbeSettings, runPlan } from '@waypost/probe'
import { understand } from '../src/understand.ts'

export interface ScenarioRun {
  plan: Plan
  facts: AnyFact[]
}

export interface Judged {
  findings: Finding[]
  verdict: Verdict
}

/** Short enough that nobody waits for silence, long enough for a busy machine. */
const shortTimers = {
  WAYPOST_TIMER_DNS_MS: '1500',
  WAYPOST_TIMER_CONNECT_MS: '1500',
  WAYPOST_TIMER_REPLY_MS: '3000',
  WAYPOST_TIMER_TLS_MS: '3000',
}

const noOptions = { isDeep: false, isJson: false }

/** A story checked by the real engine over real sockets: what the person enters, and what was observed. */
export async function runScenario(scenario: Scenario, lab: Lab): Promise<ScenarioRun> {
  const read = readProbeSettings({
    ...lab.environment,
    ...shortTimers,
    WAYPOST_TIMER_GREETING_MS: greetingMs(scenario),
    ...(scenario.isCheckerSender && { WAYPOST_SOURCE_ADDRESS: scenario.enter.from }),
    ...(scenario.blocklists !== undefined && { WAYPOST_BLOCKLISTS: scenario.blocklists }),
  })
  if (!read.ok) throw new Error(read.problems.map(({ name, expected }) => `${name}: ${expected}`).join('; '))
  const { settings } = read
  const { target: text, from, sender: senderDomain, helo: heloName, selectors = [] } = scenario.enter
  const { asksRecipient = false, asksOthers = false } = scenario.enter
  const entered = { text, from, senderDomain, heloName, selectors, asksRecipient, asksOthers, ...noOptions }
  const understood = understand(entered, settings)
  if (!understood.ok) throw new Error(`${scenario.name}: ${understood.problem.code}`)
  const { target, sender } = understood
  const plan = makePlan({
    target,
    sender,
    isDeep: false,
    asksRecipient,
    asksOthers,
    hasBlocklists: settings.blocklists.length > 0,
    timers: settings.timers,
  })
  const facts: AnyFact[] = []
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  for await (const event of runPlan(plan, ports, settings)) {
    if (event.type === 'fact') facts.push(event.fact)
  }
  return { plan, facts }
}

/** What today's rules say about the facts of a lab run. */
export function judgeScenario({ plan, facts }: ScenarioRun): Judged {
  const { target, sender } = plan
  const observedBy = { by: 'probe' as const, vantage: 'lab' }
  const findings = judge(facts, { target, sender, observedBy, isComplete: true })
  const verdict = weigh(findings, { target, hasSender: sender !== null, vantage: 'lab', isComplete: true })
  return { findings, verdict }
}

function greetingMs({ mail }: Scenario): string {
  const delays = mail.map(({ behaviour }) => (behaviour.kind === 'good' ? (behaviour.greetingDelayMs ?? 0) : 0))
  return String(Math.max(0, ...delays) + 3_000)
}
