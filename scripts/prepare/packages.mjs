import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { npmCommand, npmEnvironment } from '../npm-command.mjs'
import { npmFailure } from '../npm-failure.mjs'
import { refuseReadOnlyCheckout } from '../refuse-checkout.mjs'
import { StepFailed } from '../step.mjs'

/** The first that reads a lock file of version 3. */
const oldestNpm = 7

/** @typedef {{version?: string, optional?: boolean, link?: boolean}} LockedPackage */

/** Installs what the lock file says, unless exactly that is installed. @param {string} nodePath */
export async function preparePackages(nodePath) {
  if (isInstalled()) return 'as the lock file says'
  refuseReadOnlyCheckout()
  const npm = npmCommand(nodePath)
  await refuseOldNpm(npm, nodePath)
  const { exitCode, output } = await runChild(
    npm.command,
    [...npm.args, 'ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: checkout,
      env: { ...npmEnvironment(), PATH: toolEnvironment(nodePath).PATH },
      shell: npm.command.endsWith('.cmd'),
    },
  )
  if (exitCode !== 0) {
    const sentence = npmFailure(output, exitCode)
    if (sentence !== null) throw new StepFailed(`npm could not install the packages.\n${sentence}`)
    throw new StepFailed('npm could not install the packages:', output)
  }
  return 'installed with npm ci'
}

/** What an old npm says of our lock file is no help. @param {{command: string, args: string[]}} npm @param {string} nodePath */
async function refuseOldNpm(npm, nodePath) {
  const { exitCode, output } = await runChild(npm.command, [...npm.args, '--version'], {
    env: { ...npmEnvironment(), PATH: toolEnvironment(nodePath).PATH },
    shell: npm.command.endsWith('.cmd'),
  })
  const version = output.trim().split('\n').at(-1) ?? ''
  const major = Number.parseInt(version, 10)
  // An npm that cannot even say its version fails at its work, and says why there.
  if (exitCode !== 0 || Number.isNaN(major) || major >= oldestNpm) return
  throw new StepFailed(
    `npm ${version} is too old for our lock file. Update it (npm install -g npm@11) and start again.`,
  )
}

/** npm notes in a lock file of its own what it installed. What is optional may be missing: it is for other systems. */
function isInstalled() {
  const wanted = readLock(join(checkout, 'package-lock.json'))
  const installed = readLock(join(checkout, 'node_modules', '.package-lock.json'))
  if (wanted === null || installed === null) return false
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const found = installed[path]
    if (found === undefined) return optional === true
    return found.version === version && found.link === link
  })
}

/** @param {string} path @returns {Record<string, LockedPackage> | null} */
function readLock(path) {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return null
  }
}
