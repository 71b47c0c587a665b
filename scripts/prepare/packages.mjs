import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { npmCommand, npmEnvironment } from '../npm-command.mjs'
import { StepFailed } from '../step.mjs'

/** @typedef {{version?: string, optional?: boolean, link?: boolean}} LockedPackage */

/** Installs what the lock file says, unless exactly that is installed. @param {string} nodePath */
export async function preparePackages(nodePath) {
  if (isInstalled()) return 'as the lock file says'
  const npm = npmCommand(nodePath)
  const { exitCode, output } = await runChild(
    npm.command,
    [...npm.args, 'ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: checkout,
      env: { ...npmEnvironment(), PATH: toolEnvironment(nodePath).PATH },
      shell: npm.command.endsWith('.cmd'),
    },
  )
  if (exitCode !== 0) throw new StepFailed('npm could not install the packages:', output)
  return 'installed with npm ci'
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
