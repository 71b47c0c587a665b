// npm start: brings the checkout to where it runs, then runs API, worker and pages in one process on Node 24.
import { existsSync, readFileSync } from 'node:fs'
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
  if (stopSignal() !== null) process.exit(0)
  if (exitCode === 128) console.log('Waypost was ended by force. Nothing is lost: npm start goes on from here.')
  process.exit(exitCode)
} catch (error) {
  report(error)
  process.exit(1)
}

/** When npm itself is killed nobody tells us; it stands above us, or above the shell that it started us with. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`
  const atStart = ancestors()
  setInterval(() => {
    if (ancestors() !== atStart) stopChildren('SIGTERM')
  }, 500).unref()
}

/** Empty where there is no /proc. @param {number} pid */
function parentOf(pid) {
  try {
    return /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}
