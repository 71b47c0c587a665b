import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FaultBench, makeFaultBench } from './faults/fault-bench.ts'
import { faults } from './faults/faults.ts'
import { storm } from './faults/storm.ts'
import { Timeline } from './faults/timeline.ts'

// The long form is `npm run test:faults`. Another seed: FAULTS_SEED=7 npx vitest run --project integration faults-storm
const seed = Number(process.env['FAULTS_SEED'] ?? 20_261_124)
let bench: FaultBench

beforeAll(async () => {
  bench = await makeFaultBench({ timeline: new Timeline(), people: 20 })
})
afterAll(() => bench?.close())

it(`two apis, two workers and their Postgres have all the bad luck there is (seed ${seed}): nothing lost, nothing doubled, nothing hanging`, async () => {
  const options = {
    seed,
    forMs: 25_000,
    betweenMs: [100, 800] as [number, number],
    longMs: 2_500,
    everyMs: 400,
    lanes: 3,
    isQuick: true,
  }
  const { load, broken, faultCounts } = await storm(bench, { ...options, faults })
  const said = broken.map(({ invariant, runId, what }) =>
    [`${invariant}: ${runId} ${what}`, ...(runId === '' ? [] : bench.timeline.around(runId))].join('\n'),
  )
  expect(said).toEqual([])
  expect([...faultCounts.keys()].sort()).toEqual(faults.map(({ name }) => name).sort())
  expect(load.accepted.size).toBeGreaterThan(10)
  const followed = await Promise.all(load.followed)
  expect(followed.some(({ reconnectCount }) => reconnectCount > 0)).toBe(true)
}, 300_000)
