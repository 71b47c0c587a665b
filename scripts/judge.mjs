// npm run judge -- <run.json> [--json]: a stored run judged, or a recorded one probed and judged, with today’s rules.
import { runProgram } from './run-program.mjs'

await runProgram('apps/cli/src/judge-main.ts')
