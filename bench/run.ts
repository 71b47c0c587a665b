// npm run bench [-- latency first-event throughput memory batch bounce]: figures as ratios; ends with 1 when a promise is not kept.
import { benchBatch } from './batch.ts'
import { benchBounce } from './bounce.ts'
import { benchCheckLatency } from './check-latency.ts'
import { benchFirstEvent } from './first-event.ts'
import { benchMemory } from './memory.ts'
import { formatFigure, isKept, type Figure } from './parts/figures.ts'
import { benchThroughput } from './throughput.ts'

const benches: Record<string, () => Promise<Figure[]>> = {
  latency: benchCheckLatency,
  'first-event': benchFirstEvent,
  throughput: benchThroughput,
  memory: benchMemory,
  batch: benchBatch,
  bounce: benchBounce,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(64)
}
let isAllKept = true
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const figure of await bench()) {
    console.log(formatFigure(figure))
    isAllKept &&= isKept(figure)
  }
}
process.exit(isAllKept ? 0 : 1)
