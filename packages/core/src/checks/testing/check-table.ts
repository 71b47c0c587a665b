/** Runs a table of scenarios against one check. For tests only. */
import { describe, expect, it } from 'vitest'
import { FactReader, type AnyFact } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { codeProfile } from '../catalogue.ts'
import { domain } from './fact-samples.ts'

export const context: JudgeContext = {
  target: { kind: 'domain', input: domain, domain, ip: null, notes: [] },
  sender: null,
  observedBy: { by: 'probe', vantage: 'office', sourceAddress: '198.51.100.9' },
  isComplete: true,
}

/** Scenario, facts, and exactly the codes that come out: `code`, or `code[outcome]` where it weighs less than usual. */
export type CheckCase = [scenario: string, facts: AnyFact[], codes: string[], more?: Partial<JudgeContext>]

export const stillRunning: Partial<JudgeContext> = { isComplete: false }

/** One test a row. Codes are compared as a sorted list: each one must occur as often as it stands there. */
export function testCheck(check: Check, cases: CheckCase[]): void {
  describe(check.topic, () => {
    it.each(cases)('%s', (_scenario, facts, codes, more = {}) => {
      const findings = check.judge(new FactReader(facts), { ...context, ...more })
      expect(findings.map(shortForm).sort()).toEqual([...codes].sort())
    })
  })
}

export function shortForm({ code, outcome }: Finding): string {
  return outcome === codeProfile(code).outcome ? code : `${code}[${outcome}]`
}
