// npm run book: the specifications of all checks as one page, docs/checks.md.
import { join } from 'node:path'
import { checkout, toolEnvironment } from './checkout.mjs'
import { passSignalsOn, runChild } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'

passSignalsOn()
try {
  const nodePath = await prepare({ withPages: false })
  const { exitCode } = await runChild(nodePath, [join(checkout, 'scripts/book/make-book.mjs')], {
    cwd: checkout,
    env: toolEnvironment(nodePath),
    show: true,
  })
  process.exit(exitCode)
} catch (error) {
  report(error)
  process.exit(1)
}
