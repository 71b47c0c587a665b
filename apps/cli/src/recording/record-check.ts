import { refusalInTalk, RULESET_VERSION } from '@waypost/core/checks'
import type { Plan } from '@waypost/core/plan'
import {
  createMemoryTurns,
  createPorts,
  maskedAddress,
  maskRecipient,
  type ProbeEvent,
  type ProbeSettings,
  recordWorld,
} from '@waypost/probe'
import { checkOne } from '../check-one.ts'
import type { CheckResult } from '../check-result.ts'
import type { CheckArguments } from '../read-arguments.ts'
import type { RecordedCheck } from './recorded-check.ts'

export interface RecordOptions {
  asked: Pick<CheckArguments, 'isDeep' | 'asksRecipient' | 'asksOthers'>
  /** Keeps the exact address that was asked about. */
  keepsRecipient: boolean
  signal: AbortSignal
  onEvent?: (event: ProbeEvent) => void
}

/** Carries out one check and writes down everything that the world answered. */
export async function recordCheck(
  plan: Plan,
  settings: ProbeSettings,
  { asked, keepsRecipient, ...tools }: RecordOptions,
): Promise<{ result: CheckResult; recorded: RecordedCheck }> {
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  const recorder = recordWorld(ports, settings)
  const result = await checkOne(plan, { ports: recorder.ports, settings, ...tools })
  const { findings, verdict, elapsedMs } = result
  const { state, side, primary } = verdict
  const { isDeep, asksRecipient, asksOthers } = asked
  const shown = findings
    .filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
    .map(({ code, outcome, subject }) => ({ code, outcome, subject }))
  const recorded: RecordedCheck = {
    recording: 1,
    check: { target: plan.target, sender: plan.sender, isDeep, asksRecipient, asksOthers },
    then: { state, side, primary, findings: shown, rulesetVersion: RULESET_VERSION, elapsedMs },
    world: recorder.world(),
  }
  return { result, recorded: keepsRecipient ? recorded : withoutRecipient(recorded) }
}

/** The same check, about nobody in particular at that domain. */
function withoutRecipient(recorded: RecordedCheck): RecordedCheck {
  const { check, world } = recorded
  const { mailAddress } = check.target
  if (mailAddress === undefined) return recorded
  const masked = maskedAddress(mailAddress)
  const target = { ...check.target, input: masked, mailAddress: masked }
  return { ...recorded, check: { ...check, target }, world: maskRecipient(world, mailAddress) }
}
