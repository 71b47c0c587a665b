import { FactReader, type AnyFact } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import { checks } from './catalogue.ts'
import type { JudgeContext } from './check.ts'

/**
 * What all checks say about these facts. Pure, and cheap enough to be asked again after every new fact; while
 * `isComplete` is false it leaves out whatever a later fact could take back.
 */
export function judge(facts: Iterable<AnyFact>, context: JudgeContext): Finding[] {
  const reader = new FactReader(facts)
  const findings = checks.flatMap((check) => check.judge(reader, context))
  const { sender } = context
  const partner = sender?.isPartner === true ? sender.label : undefined
  return partner === undefined ? findings : findings.map((one) => ({ ...one, args: { ...one.args, partner } }))
}
