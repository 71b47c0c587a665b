import { refusalInTalk } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import type { Plan } from '@waypost/core/plan'
import type { Verdict } from '@waypost/core/verdict'
import type { Lab, Scenario } from '@waypost/lab'
import { createMemoryTurns, createPorts, type ProbeSettings, readProbeSettings, runPlan } from '@waypost/probe'
import { judgeFacts } from '../src/judge-facts.ts'
import { planCheck } from '../src/plan-check.ts'

export interface ScenarioRun {
  plan: Pick<Plan, 'target' | 'sender'>
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

/** What a person would ask for in a story, with the settings that point at the lab. */
export function planScenario(scenario: Scenario, lab: Lab): { plan: Plan; settings: ProbeSettings } {
  const read = readProbeSettings({
    ...lab.environment,
    ...shortTimers,
    WAYPOST_TIMER_GREETING_MS: greetingMs(scenario),
    ...(scenario.isCheckerSender && { WAYPOST_SOURCE_ADDRESS: scenario.enter.from }),
    ...(scenario.registry !== undefined && { WAYPOST_RDAP_URL: scenario.registry }),
    ...(scenario.blocklists !== undefined && { WAYPOST_BLOCKLISTS: scenario.blocklists }),
  })
  if (!read.ok) throw new Error(read.problems.map(({ name, expected }) => `${name}: ${expected}`).join('; '))
  const { target: text, from, sender: senderDomain, helo: heloName, selectors = [] } = scenario.enter
  const { asksRecipient = false, asksOthers = false } = scenario.enter
  const planned = planCheck(
    { text, from, senderDomain, heloName, selectors, asksRecipient, asksOthers, isDeep: false },
    read.settings,
  )
  if (!planned.ok) throw new Error(`${scenario.name}: ${planned.refusal.code}`)
  return { plan: planned.plan, settings: read.settings }
}

/** A story checked by the real engine over real sockets: what the person enters, and what was observed. */
export async function runScenario(scenario: Scenario, lab: Lab): Promise<ScenarioRun> {
  const { plan, settings } = planScenario(scenario, lab)
  const facts: AnyFact[] = []
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  for await (const event of runPlan(plan, ports, settings)) {
    if (event.type === 'fact') facts.push(event.fact)
  }
  return { plan, facts }
}

/** What today's rules say about the facts of a lab run. */
export function judgeScenario({ plan, facts }: ScenarioRun): Judged {
  return judgeFacts(plan, facts, { vantage: 'lab' })
}

function greetingMs({ mail }: Scenario): string {
  const delays = mail.map(({ behaviour }) => (behaviour.kind === 'good' ? (behaviour.greetingDelayMs ?? 0) : 0))
  return String(Math.max(0, ...delays) + 3_000)
}
