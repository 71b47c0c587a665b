import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { cacheFolder, checkout } from './checkout.mjs'
import { StepFailed } from './step.mjs'

/** Refuses a checkout in which nothing can be installed or built. Only to be asked when something is to be done. */
export function refuseReadOnlyCheckout() {
  try {
    mkdirSync(cacheFolder, { recursive: true })
    for (const folder of [checkout, cacheFolder]) accessSync(folder, constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new StepFailed(`${cacheFolder} must be a folder, and a file is in its place. Remove that file.`)
    }
    if (code === 'ENOSPC') throw new StepFailed(`The disk of ${checkout} is full. Make room and start again.`)
    throw new StepFailed(
      code === 'EROFS'
        ? `${checkout} lies on a disk that can only be read. Copy it to one that can be written and start there.`
        : `This user may not write in ${checkout}, where Waypost must install and build. ${owned()}`,
    )
  }
}

function owned() {
  const { uid } = statSync(checkout)
  return `Start as the user it belongs to (user id ${uid}), or give it to this one.`
}
