import type { RunView } from '@waypost/contract'

/** What may be the way out of here as well as their mail servers. */
const doubtful: ReadonlySet<string> = new Set([
  'connect-none',
  'connect-partly',
  'connect-timeout',
  'connect-refused',
  'connect-unreachable',
  'checker-port25-blocked',
  'checker-unproven',
])

/** Whether a check that has ended leaves the question whether it is only this recipient, or was asked it. */
export function meetsClosedDoors({ state, asksOthers, findings }: RunView): boolean {
  return state === 'done' && (asksOthers || findings.some(({ code }) => doubtful.has(code)))
}
