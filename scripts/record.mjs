// npm run record -- <domain> [options]: one check, with everything that was answered kept in a file.
import { runProgram } from './run-program.mjs'

await runProgram('apps/cli/src/recording/record-main.ts')
