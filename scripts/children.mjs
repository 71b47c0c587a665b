import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set()
/** @type {NodeJS.Signals | null} */
let stoppedBy = null
const patienceMs = 40_000

/** Thrown by `runChild` when a person ended us, so that no step takes the end of its child for a failure. */
export class Stopped extends Error {
  name = 'Stopped'
}

/**
 * From now on a signal to this process goes on to its children, each once, and this process waits for them. Ctrl-C
 * reaches a whole group and npm sends it once more, so a child with a channel is told by a message that it may get
 * twice; a child that takes longer than our patience is killed.
 */
export function passSignalsOn() {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stopChildren(signal))
  }
}

/** Ends all children as a signal would. @param {NodeJS.Signals} signal */
export function stopChildren(signal) {
  if (stoppedBy !== null) return
  stoppedBy = signal
  for (const child of living) {
    if (child.connected) child.send('stop', () => {})
    else child.kill('SIGTERM')
  }
  setTimeout(() => {
    for (const child of living) child.kill('SIGKILL')
  }, patienceMs).unref()
}

/** The signal that ended us; null while none has. */
export function stopSignal() {
  return stoppedBy
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, ipc?: boolean, shell?: boolean}} [options] `show`:
 *   its output goes to the terminal instead of into the result. `ipc`: it can notice our death by a closed channel.
 * @returns {Promise<{exitCode: number, output: string}>} a program that could not be started has exit code 127
 */
export async function runChild(command, args, { cwd, env, show = false, ipc = false, shell = false } = {}) {
  if (stoppedBy !== null) throw new Stopped()
  const stream = show ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', stream, stream, ...(ipc ? [/** @type {const} */ ('ipc')] : [])],
  })
  living.add(child)
  let output = ''
  for (const pipe of [child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8')
    pipe?.on('data', (/** @type {string} */ text) => (output = (output + text).slice(-200_000)))
  }
  const exitCode = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)))
  })
  living.delete(child)
  if (stoppedBy !== null && !show) throw new Stopped()
  return { exitCode, output }
}
