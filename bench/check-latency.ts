import { judge, refusalInTalk } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import { makePlan } from '@waypost/core/plan'
import { parseTarget } from '@waypost/core/target'
import { weigh } from '@waypost/core/verdict'
import { createMemoryTurns, createPorts, readProbeSettings, runPlan } from '@waypost/probe'
import { compare, median, quantile, type Figure } from './parts/figures.ts'
import { startInstallation } from './parts/installation.ts'
import { startLabProcess } from './parts/lab-process.ts'
import { measureWireFloor, type Internet } from './parts/wire-floor.ts'
import { makeWorld } from './parts/world.ts'

const replyDelaysMs = [20, 80]
const warmUps = 5
const rounds = 20

/**
 * One check from start to verdict against its critical path: eight steps that wait for each other, seven of them a
 * round trip of the delay that the fake internet adds to every answer (its kernel connects without it). The floor is
 * measured on bare sockets, turn by turn with the check, on the same servers.
 */
export async function benchCheckLatency(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const replyDelayMs of replyDelaysMs) {
    figures.push(...(await engine(replyDelayMs)), ...(await product(replyDelayMs)))
  }
  return figures
}

/** The engine alone: plan, probe, judge, weigh. */
async function engine(replyDelayMs: number): Promise<Figure[]> {
  const world = makeWorld({ domains: warmUps + rounds, hosts: 3 })
  const lab = await startLabProcess({ scenarios: world.scenarios, replyDelayMs })
  try {
    const read = readProbeSettings(lab.environment)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { settings } = read
    const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
    const policy = { allowedRanges: settings.allowedRanges, allowedNames: settings.allowedNames }
    const check = async (domain: string): Promise<number> => {
      const parsed = parseTarget(domain, policy)
      if (!parsed.ok) throw new Error(parsed.problem.code)
      const startedMs = performance.now()
      const plan = makePlan({ target: parsed.target, sender: null, isDeep: false, timers: settings.timers })
      const facts: AnyFact[] = []
      for await (const event of runPlan(plan, ports, settings)) if (event.type === 'fact') facts.push(event.fact)
      const observedBy = { by: 'probe' as const, vantage: settings.vantage }
      const findings = judge(facts, { target: plan.target, sender: null, observedBy, isComplete: true })
      const context = { target: plan.target, hasSender: false, vantage: settings.vantage, isComplete: true } as const
      const { state } = weigh(findings, context)
      if (state !== 'ok') throw new Error(`${domain} is ${state}`)
      return performance.now() - startedMs
    }
    return figuresOf('engine', replyDelayMs, await inTurns(world.targets, internetOf(lab.environment), check))
  } finally {
    await lab.stop()
  }
}

/** The whole product: from the POST to the event that the check has finished, through queue, Postgres and stream. */
async function product(replyDelayMs: number): Promise<Figure[]> {
  const world = makeWorld({ domains: warmUps + rounds, hosts: 3 })
  const installation = await startInstallation({ scenarios: world.scenarios, replyDelayMs })
  try {
    const check = async (domain: string) => (await installation.visitor.check({ text: domain })).finishedMs
    const measured = await inTurns(world.targets, internetOf(installation.environment), check)
    return figuresOf('product', replyDelayMs, measured)
  } finally {
    await installation.stop()
  }
}

interface Measured {
  floorMs: number[]
  checkMs: number[]
}

/** Check and floor in turn, so that a machine that slows down slows both. */
async function inTurns(
  domains: string[],
  internet: Internet,
  check: (domain: string) => Promise<number>,
): Promise<Measured> {
  const measured: Measured = { floorMs: [], checkMs: [] }
  for (const [index, domain] of domains.entries()) {
    const checkMs = await check(domain)
    const floorMs = await measureWireFloor(domain, internet)
    if (index < warmUps) continue
    measured.floorMs.push(floorMs)
    measured.checkMs.push(checkMs)
  }
  return measured
}

function figuresOf(part: string, delayMs: number, { floorMs, checkMs }: Measured): Figure[] {
  const figure = (name: string, part_: number, atMost?: number) =>
    compare({
      bench: 'latency',
      what: `${part}, ${delayMs} ms added, ${name}`,
      value: quantile(checkMs, part_),
      unit: 'ms',
      against: 'critical path on bare sockets',
      reference: median(floorMs),
      ...(atMost !== undefined && { atMost }),
    })
  return [figure('p50', 0.5, 1.25), figure('p95', 0.95)]
}

function internetOf(environment: Record<string, string>): Internet {
  const [address = '', port] = environment['WAYPOST_RESOLVERS']?.split(',')[0]?.split(':') ?? []
  return { resolver: { address, port: Number(port) }, smtpPort: Number(environment['WAYPOST_SMTP_PORT']) }
}
