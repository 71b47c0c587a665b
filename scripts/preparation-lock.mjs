import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cacheFolder } from './checkout.mjs'
import { StepFailed } from './step.mjs'

const lockFile = join(cacheFolder, 'preparing.pid')
const waitLimitMs = 15 * 60_000

/**
 * One process at a time installs and builds: two that start together would pull node_modules from under each other.
 * The lock of a process that was killed does not count.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whilePreparing(work) {
  const deadline = Date.now() + waitLimitMs
  let saidSo = false
  while (!takeLock()) {
    const holder = holderOfLock()
    if (holder !== null && !isRunning(holder)) rmSync(lockFile, { force: true })
    else if (Date.now() > deadline) throw new StepFailed(`Process ${holder} has been preparing for 15 minutes.`)
    else {
      if (!saidSo) console.log(`waiting   process ${holder} installs or builds here`)
      saidSo = true
      await sleep(250)
    }
  }
  try {
    return await work()
  } finally {
    releaseLock()
  }
}

function takeLock() {
  try {
    mkdirSync(cacheFolder, { recursive: true })
  } catch {
    // A checkout that cannot be written cannot be prepared by anybody else either.
    return true
  }
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST')
  }
}

/** Where no lock could be written there is none to remove. */
function releaseLock() {
  try {
    rmSync(lockFile, { force: true })
  } catch {
    return
  }
}

function holderOfLock() {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || null
  } catch {
    return null
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
