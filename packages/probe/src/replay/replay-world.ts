import type { AnyFact, Transcript } from '@waypost/core/facts'
import type { Plan } from '@waypost/core/plan'
import { ListHealthMemory } from '../dns/list-health-memory.ts'
import { createAddressGuard } from '../guard/address-guard.ts'
import type { ProbePorts } from '../ports.ts'
import { RegistryMemory } from '../registry/registry-memory.ts'
import { runPlan } from '../run-plan.ts'
import { createMemoryTurns } from '../turns/memory-turns.ts'
import type { ReadRefusal } from '../turns/turns.ts'
import type { RecordedWorld } from './recording.ts'
import { replayResolver } from './replay-resolver.ts'
import { replaySockets } from './replay-sockets.ts'
import { VirtualClock } from './virtual-clock.ts'

export interface Replayed {
  facts: AnyFact[]
  transcripts: Transcript[]
  /** What was asked of the world and is not in the recording, such as what only newer steps ask; in no order. */
  missing: string[]
}

/**
 * Carries a plan out in a recorded world: no socket is opened, and no time passes but that of the recording. With the
 * engine that made the recording the facts are those of then. What the recording does not hold counts as stopped.
 */
export async function replayWorld(world: RecordedWorld, plan: Plan, readRefusal: ReadRefusal): Promise<Replayed> {
  const clock = new VirtualClock(new Date(world.startedAt))
  const missing = new Set<string>()
  const { settings } = world
  const ports: ProbePorts = {
    resolver: replayResolver(world, clock, (what) => missing.add(what)),
    guard: createAddressGuard(settings.allowedRanges),
    ...replaySockets(world, clock, (what) => missing.add(what)),
    turns: createMemoryTurns(settings, clock, readRefusal),
    registrations: new RegistryMemory(clock),
    listHealth: new ListHealthMemory(clock),
    clock,
  }
  const facts: AnyFact[] = []
  const transcripts: Transcript[] = []
  const run = async (): Promise<void> => {
    for await (const event of runPlan(plan, ports, settings)) {
      if (event.type === 'fact') facts.push(event.fact)
      if (event.type === 'transcript') transcripts.push(event.transcript)
    }
  }
  await clock.run(run())
  return { facts, transcripts, missing: [...missing] }
}
