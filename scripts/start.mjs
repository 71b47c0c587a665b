// npm start: brings the checkout to where it runs, then runs API, worker and pages in one process on Node 24.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, toolEnvironment } from './checkout.mjs'
import { passSignalsOn, runChild, stopChildren, stopSignal } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'

passSignalsOn()
stopWithNpm()
try {
  const nodePath = await prepare({ withPages: true })
  const settingsFile = join(checkout, '.env')
  const { exitCode } = await runChild(
    nodePath,
    [
      ...(existsSync(settingsFile) ? [`--env-file=${settingsFile}`] : []),
      join(checkout, 'apps/api/src/start.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: checkout, env: toolEnvironment(nodePath), show: true, ipc: true },
  )
  process.exit(stopSignal() === null ? exitCode : 0)
} catch (error) {
  report(error)
  process.exit(1)
}

/** When npm itself is killed nobody tells us: our parent is another process then. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stopChildren('SIGTERM')
  }, 1_000).unref()
}
