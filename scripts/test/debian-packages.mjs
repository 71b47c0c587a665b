import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from '../children.mjs'

/** Whether packages of the distribution can be installed: only root on Debian can. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && findCommand(['apt-get']) !== null
}

/**
 * Installs packages of the distribution.
 *
 * @param {string[]} packages
 * @returns {Promise<string | null>} what stood in the way, or null when they are installed
 */
export async function installDebianPackages(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { exitCode, output } = await runChild('apt-get', args, { env: environment })
    if (exitCode !== 0) {
      const said = output.trim().split('\n').slice(-3).join(' ')
      return `apt-get ${args[0]} could not bring it (${said})`
    }
  }
  return null
}

/** The first of these commands that is there. @param {string[]} names @returns {string | null} */
export function findCommand(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/sbin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null
}
