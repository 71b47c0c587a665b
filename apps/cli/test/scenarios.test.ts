import { startLab, type Lab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeScenario, runScenario } from './run-scenario.ts'
import { expectedOfStory, seenOfStory } from './seen-of-story.ts'

const closed = scenarios.filter(({ isPort25Closed }) => isPort25Closed === true)
const intercepted = scenarios.filter(({ isIntercepted }) => isIntercepted === true)
const open = scenarios.filter((scenario) => !closed.includes(scenario) && !intercepted.includes(scenario))

describe.each([
  { world: 'an open world', stories: open },
  { world: 'a world with port 25 closed', stories: closed },
  { world: 'a world where something answers for everybody', stories: intercepted },
])('in $world', ({ stories }) => {
  let lab: Lab
  beforeAll(async () => {
    lab = await startLab({ scenarios: stories })
  })
  afterAll(() => lab.stop())

  test.concurrent.for(stories)('$name', async (scenario, { expect }) => {
    const judged = judgeScenario(await runScenario(scenario, lab))
    expect(seenOfStory(judged)).toEqual(expectedOfStory(scenario))
  })
})

test('nobody is dialled twice', async () => {
  const lab = await startLab({ scenarios: open.filter(({ name }) => name === 'all-ok-dual') })
  for (const scenario of lab.scenarios) {
    await runScenario(scenario, lab)
    for (const { address } of scenario.mail) expect(lab.connectionCount(address)).toBe(1)
  }
  await lab.stop()
})
