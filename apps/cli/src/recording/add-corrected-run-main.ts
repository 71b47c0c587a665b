// npm run scenario:add -- <file>
import { fileURLToPath } from 'node:url'
import { refuse } from '../refuse.ts'
import { addCorrectedRun } from './add-corrected-run.ts'

// Tests keep theirs elsewhere.
const folder =
  process.env['WAYPOST_CORRECTIONS'] ??
  fileURLToPath(new URL('../../../../packages/core/fixtures/corrections', import.meta.url))
const [file, ...rest] = process.argv.slice(2)
process.exitCode =
  file === undefined || rest.length > 0
    ? refuse({ code: 'bad-arguments', message: 'Give one file: npm run scenario:add -- corrected-….json' }, false)
    : await addCorrectedRun(file, folder)
