#!/usr/bin/env node
// Plain JavaScript, because it may be started by a Node that is too old for the rest: then the right one takes over.
import { spawn } from 'node:child_process'
import module from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ensureNode, findNode } from '../../../scripts/node-runtime.mjs'

const main = new URL('../src/main.ts', import.meta.url)
const node = findNode() ?? (await fetchedNode())

if (node === process.execPath) {
  module.enableCompileCache?.()
  await import(main.href).catch(failToLoad)
} else {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`Node at ${node} does not start: ${error.message}`))
  child.on('exit', (exitCode, signal) => process.exit(exitCode ?? 128 + (constants.signals[signal] ?? 0)))
}

async function fetchedNode() {
  try {
    return await ensureNode({ log: (line) => process.stderr.write(`${line}\n`) })
  } catch (error) {
    return fail(error.message)
  }
}

/** Without its packages nothing of the command can be loaded. @param {Error & {code?: string}} error */
function failToLoad(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error
  fail('The packages of Waypost are not installed. Type “npm ci” in its folder first; “npm start” does it too.')
}

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(70)
}
