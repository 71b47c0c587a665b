// npm run screenshots: takes the pictures of the README anew, from the real demo in a real browser.
import { join } from 'node:path'
import { checkout, toolEnvironment } from './checkout.mjs'
import { passSignalsOn, runChild } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report, StepFailed } from './step.mjs'
import { findChromium } from './test/find-chromium.mjs'

passSignalsOn()
try {
  const nodePath = await prepare({ withPages: true })
  const browser = await findChromium()
  if ('problem' in browser) throw new StepFailed(browser.problem)
  const { exitCode } = await runChild(nodePath, [join(checkout, 'apps/web/e2e/take-screenshots.ts')], {
    cwd: checkout,
    env: { ...toolEnvironment(nodePath), WAYPOST_CHROMIUM: browser.path },
    show: true,
  })
  process.exit(exitCode)
} catch (error) {
  report(error)
  process.exit(1)
}
