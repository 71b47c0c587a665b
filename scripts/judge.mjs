// npm run judge -- <run.json> [--json]: a stored run judged, or a recorded one probed and judged, with today’s rules.
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
    [join(checkout, 'apps/cli/src/judge-main.ts'), ...process.argv.slice(2)],
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
