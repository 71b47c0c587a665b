import { mkdir, rm, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { startLab, type Lab, type Scenario } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { judgeScenario, runScenario } from './run-scenario.ts'
import { expectedOfStory, seenOfStory } from './seen-of-story.ts'
import { stableFacts } from './stable-facts.ts'

// Plays every story, or those that are named, once and writes what was observed, and what the rules make of it, for the goldens of core.
const folder = new URL('../../../packages/core/fixtures/runs/', import.meta.url)

interface Golden {
  name: string
  facts: object
  expected: object
}

/** More at once slow each other down, and a wait that is the machine's own would look like theirs. */
const atOnce = 8
const maxTries = 3

async function recordRuns(stories: Scenario[]): Promise<Golden[]> {
  const lab = await startLab({ scenarios: stories })
  const goldens: Golden[] = []
  const left = [...stories]
  const worker = async (): Promise<void> => {
    for (let story = left.shift(); story !== undefined; story = left.shift()) goldens.push(await recordRun(story, lab))
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, worker))
    return goldens
  } finally {
    await lab.stop()
  }
}

/** A run that is judged as its story says; one that was disturbed is made again. */
async function recordRun(scenario: Scenario, lab: Lab): Promise<Golden> {
  for (let tries = 1; ; tries++) {
    const run = await runScenario(scenario, lab)
    const facts = stableFacts(run.facts, lab.environment)
    const judged = judgeScenario({ ...run, facts })
    const isAsTold = isDeepStrictEqual(seenOfStory(judged), expectedOfStory(scenario))
    if (!isAsTold && tries < maxTries) continue
    if (!isAsTold) process.stderr.write(`${scenario.name} is not judged as its story says.\n`)
    const { findings, verdict } = judged
    const codes = findings.map(({ code, outcome }) => `${outcome} ${code}`).sort()
    const { target, sender } = run.plan
    return { name: scenario.name, facts: { target, sender, facts }, expected: { codes, verdict } }
  }
}

async function writeGolden({ name, facts, expected }: Golden): Promise<void> {
  const run = new URL(`${name}/`, folder)
  await mkdir(run, { recursive: true })
  await writeFile(new URL('facts.json', run), `${JSON.stringify(facts, null, 2)}\n`)
  await writeFile(new URL('expected.json', run), `${JSON.stringify(expected, null, 2)}\n`)
}

const names = process.argv.slice(2)
const chosen = names.length === 0 ? scenarios : scenarios.filter(({ name }) => names.includes(name))
const worlds = Map.groupBy(chosen, ({ isPort25Closed, isIntercepted }) => `${isPort25Closed} ${isIntercepted}`)
const goldens: Golden[] = []
for (const stories of worlds.values()) goldens.push(...(await recordRuns(stories)))
if (names.length === 0) await rm(folder, { recursive: true, force: true })
await Promise.all(goldens.map(writeGolden))
process.stdout.write(
  `${goldens.length} runs written to packages/core/fixtures/runs; read the diff before you commit it.\n`,
)
