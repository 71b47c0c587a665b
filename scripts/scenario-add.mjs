// npm run scenario:add -- <file>: a run whose verdict was wrong becomes a case that the rules are held to.
import { runProgram } from './run-program.mjs'

await runProgram('apps/cli/src/recording/add-corrected-run-main.ts')
