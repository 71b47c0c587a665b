import type { Scenario } from '@waypost/lab'
import type { Judged } from './run-scenario.ts'

/** What was said of a story, in the shape of what must be said of it. */
export function seenOfStory({ findings, verdict }: Judged): Scenario['expect'] {
  const { state, primary, side, actor, confidence } = verdict
  const codes = findings
    .filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
    .map(({ code }) => code)
  return { state, primary, side, actor, confidence, findings: codes.toSorted() }
}

/** What must be said of it, its findings in the same order. */
export function expectedOfStory({ expect: { findings, ...verdict } }: Scenario): Scenario['expect'] {
  return { ...verdict, findings: findings.toSorted() }
}
