import { readdirSync, readFileSync } from 'node:fs'
import type { AnyFact } from '@waypost/core/facts'
import type { Plan } from '@waypost/core/plan'
import { scenarios } from '@waypost/lab/scenarios'
import { expect, test } from 'vitest'
import { judgeScenario } from './run-scenario.ts'
import { expectedOfStory, seenOfStory } from './seen-of-story.ts'

const folder = new URL('../../../packages/core/fixtures/runs/', import.meta.url)

test('there is a golden of every story, and of no other', () => {
  const kept = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(kept.map(({ name }) => name).toSorted()).toEqual(scenarios.map(({ name }) => name).toSorted())
})

test.for(scenarios)('the golden of $name is judged as its story says', (story, { expect }) => {
  const golden: Pick<Plan, 'target' | 'sender'> & { facts: AnyFact[] } = JSON.parse(
    readFileSync(new URL(`${story.name}/facts.json`, folder), 'utf8'),
  )
  const judged = judgeScenario({ plan: golden, facts: golden.facts })
  expect(seenOfStory(judged)).toEqual(expectedOfStory(story))
})
