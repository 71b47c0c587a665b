import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/**
 * How to start npm: its own JavaScript entry under the given Node, so that npm runs on the Node we chose and not on
 * whichever `node` is first on PATH. Falls back to the command `npm` where the entry cannot be found.
 *
 * @param {string} nodePath the Node that shall run npm
 * @returns {{command: string, args: string[]}}
 */
export function npmCommand(nodePath) {
  const entry = npmEntry()
  if (entry !== null) return { command: nodePath, args: [entry] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/**
 * The environment for an npm started by us: what the npm above us set for its own script (folders, workspaces, life
 * cycle) must not steer it; registry, proxy and certificate settings stay.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment() {
  const steering = /^npm_(lifecycle|package|command|config_(local_prefix|prefix|workspaces?|global|offline_hint))/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.test(name)))
}

/** @returns {string | null} */
function npmEntry() {
  const besideNode = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
  ]
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue
    const real = realpathSync(candidate)
    if (/npm-cli\.c?js$/.test(real)) return real
  }
  return null
}
