// npm run scenario:add -- <file>: a run whose verdict was wrong becomes a case that the rules are held to.
import { join } from 'node:path'
import { checkout } from './checkout.mjs'
import { passSignalsOn, runChild } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'

passSignalsOn()
try {
  const nodePath = await prepare({ withPages: false })
  const { exitCode } = await runChild(
    nodePath,
    [join(checkout, 'apps/cli/src/recording/add-corrected-run-main.ts'), ...process.argv.slice(2)],
    {
      // A file is named from where the person stands.
      cwd: process.env['INIT_CWD'] ?? checkout,
      env: process.env,
      show: true,
    },
  )
  process.exit(exitCode)
} catch (error) {
  report(error)
  process.exit(1)
}
