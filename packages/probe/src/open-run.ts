import type { Limits, Timers } from '@waypost/core/plan'
import type { ProbePorts } from './ports.ts'

/**
 * The ports as one run sees them: its resolver remembers answers and counts questions, everything else is shared.
 * Called first by `runPlan`, with the timers that hold (the settings' over the plan's).
 */
export function openRun(ports: ProbePorts, limits: Limits, timers: Timers): ProbePorts {
  return { ...ports, resolver: ports.resolver.forRun?.(limits, timers) ?? ports.resolver }
}
