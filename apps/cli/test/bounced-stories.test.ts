import { readFileSync } from 'node:fs'
import { evidenceOf, readBounce, whoWrote } from '@waypost/core/bounce'
import type { AnyFact } from '@waypost/core/facts'
import type { Plan } from '@waypost/core/plan'
import { headline, nextSteps } from '@waypost/core/words'
import { scenarios } from '@waypost/lab/scenarios'
import { test } from 'vitest'
import { judgeScenario } from './run-scenario.ts'

const folder = new URL('../../../packages/core/fixtures/runs/', import.meta.url)
/** Two hours after the notices of the stories were written. */
const readAt = '2026-11-23T08:00:00.000Z'

const bounced = scenarios.flatMap(({ name, bounced: notices = [] }) => notices.map((notice) => ({ name, ...notice })))

// What was observed of a story stands in its golden; only the notice comes anew.
test.for(bounced)('$name: $notice', async ({ name, text, expect: wanted }, { expect }) => {
  const golden: Pick<Plan, 'target' | 'sender'> & { facts: AnyFact[] } = JSON.parse(
    readFileSync(new URL(`${name}/facts.json`, folder), 'utf8'),
  )
  const read = await readBounce(text)
  if (!read.ok) throw new Error(read.problem)
  // What was copied out of a notice bears no date.
  const evidence = { noticedAt: '2026-11-23T06:00:00.000Z', ...evidenceOf(read.reading, 0) }
  const notice: AnyFact = {
    name: 'bounce.notice',
    subject: { kind: 'domain', name: golden.target.domain ?? '' },
    at: readAt,
    observed: { ok: true, value: { ...evidence, ...whoWrote(evidence, []) }, elapsedMs: 0 },
  }
  const { findings, verdict } = judgeScenario({ plan: golden, facts: [notice, ...golden.facts] })
  const { state, primary, side, actor, confidence } = verdict
  const codes = findings.filter(({ code }) => code.startsWith('bounce-')).map(({ code }) => code)
  const said = `${headline(verdict)}\n${nextSteps(verdict).join('\n')}\n${JSON.stringify(evidence)}`
  expect(
    { state, primary, side, actor, confidence, finding: codes.find((code) => code === wanted.finding) },
    said,
  ).toEqual(wanted)
})
