// npm run test:fuzz [-- --minutes 5 --seed N]: hostile bytes for every reader, for as long as you like.
import { join } from 'node:path'
import { checkout, toolEnvironment } from './checkout.mjs'
import { passSignalsOn, runChild } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'

passSignalsOn()
try {
  const nodePath = await prepare({ withPages: false })
  const { exitCode } = await runChild(
    nodePath,
    [join(checkout, 'packages/probe/src/testing/fuzz/main.ts'), ...process.argv.slice(2)],
    { cwd: checkout, env: toolEnvironment(nodePath), show: true },
  )
  process.exit(exitCode)
} catch (error) {
  report(error)
  process.exit(1)
}
