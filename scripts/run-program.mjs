import { join } from 'node:path'
import { checkout } from './checkout.mjs'
import { passSignalsOn, runChild } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'

/**
 * Runs a program of the checkout with the right Node, where the person stands: files are named from there. Ends this
 * process with the program's exit code.
 *
 * @param {string} path from the top of the checkout
 */
export async function runProgram(path) {
  passSignalsOn()
  try {
    const nodePath = await prepare({ withPages: false })
    const { exitCode } = await runChild(nodePath, [join(checkout, path), ...process.argv.slice(2)], {
      cwd: process.env['INIT_CWD'] ?? checkout,
      env: process.env,
      show: true,
    })
    process.exit(exitCode)
  } catch (error) {
    report(error)
    process.exit(1)
  }
}
