// npm run test:faults [-- --minutes 10 --seed N --only kill,network --away 60]: the long form of faults.test.ts.
import { parseArgs } from 'node:util'
import { makeFaultBench } from './fault-bench.ts'
import { faults } from './faults.ts'
import { storm } from './storm.ts'
import { Timeline } from './timeline.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    only: { type: 'string', default: '' },
    away: { type: 'string', default: '60' },
  },
})
const only = values.only.split(',').filter(Boolean)
const chosen = faults.filter(
  ({ group, name }) => only.length === 0 || only.some((w) => group === w || name.includes(w)),
)
if (chosen.length === 0) {
  console.error(
    `No fault is called ${values.only}. Groups: ${[...new Set(faults.map(({ group }) => group))].join(', ')}`,
  )
  process.exit(64)
}
const minutes = Number(values.minutes)
const seed = Number(values.seed)
console.log(`seed ${seed}, ${minutes} minutes, ${chosen.length} kinds of faults`)

const timeline = new Timeline((line) => console.log(line))
const bench = await makeFaultBench({ timeline, people: 40 })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void bench.close().then(() => process.exit(130)))
const before = [...bench.apis, ...bench.workers].map((child) => child.footprint())
const report = await storm(bench, {
  seed,
  faults: chosen,
  forMs: minutes * 60_000,
  betweenMs: [500, 6_000],
  longMs: Number(values.away) * 1_000,
  everyMs: 350,
  isQuick: false,
  lanes: 2,
})
const { load, broken, faultCounts } = report
for (const [name, count] of faultCounts) console.log(`${String(count).padStart(4)} × ${name}`)
console.log(`answers: ${[...load.answers].map(([status, count]) => `${count} × ${status}`).join(', ')}`)
const took = load.refusals.map(({ tookMs }) => tookMs).sort((a, b) => a - b)
const within = took.filter((ms) => ms <= 1_000).length
console.log(`503: ${within} of ${took.length} within 1 s, the slowest ${Math.round(took.at(-1) ?? 0)} ms`)
const states = await bench.query<{ state: string; failure: string | null; count: number; slowest: number }>(`
  SELECT state, failure, count(*)::int AS count,
    max(extract(epoch FROM finished_at - created_at))::int AS slowest FROM run GROUP BY 1, 2 ORDER BY 1, 2`)
for (const { state, failure, count, slowest } of states)
  console.log(`${count} runs ${state}${failure === null ? '' : ` (${failure})`}, the slowest over after ${slowest} s`)
const verdicts = await bench.query<{ story: string; verdict: string; count: number }>(`
  SELECT CASE WHEN input LIKE 'fault-%' THEN 'nobody’s domain' ELSE input END AS story,
    concat_ws(' ', verdict_state, verdict_primary) AS verdict, count(*)::int AS count
  FROM run WHERE state = 'done' GROUP BY 1, 2 ORDER BY 1, 3 DESC`)
for (const { story, verdict, count } of verdicts) console.log(`${String(count).padStart(4)} × ${story}: ${verdict}`)
const followed = await Promise.all(load.followed)
const reconnects = followed.reduce((sum, { reconnectCount }) => sum + reconnectCount, 0)
console.log(`${followed.length} runs followed to their end, over ${reconnects} broken streams`)
for (const [index, child] of [...bench.apis, ...bench.workers].entries()) {
  const { residentMb, openFiles } = child.footprint()
  const was = before[index]
  console.log(
    `${child.name}: ${residentMb.toFixed(0)} MB (${was?.residentMb.toFixed(0)} at the start), ` +
      `${openFiles} open files (${was?.openFiles})`,
  )
}
for (const { invariant, runId, what } of broken.slice(0, 20)) {
  console.log(`\nBROKEN: ${invariant}: ${runId} ${what.slice(0, 2_000)}`)
  if (runId !== '') console.log(timeline.around(runId).join('\n'))
}
for (const line of timeline.having('"level":50').slice(0, 10)) console.log(line.slice(0, 2_000))
await bench.close()
console.log(
  broken.length === 0 ? 'Nothing lost, nothing doubled, nothing hanging.' : `${broken.length} broken, seed ${seed}`,
)
process.exit(broken.length === 0 ? 0 : 1)
