import { join } from 'node:path'
import { checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { contentHash, isFresh, noteFresh } from '../content-hash.mjs'
import { refuseReadOnlyCheckout } from '../refuse-checkout.mjs'
import { StepFailed } from '../step.mjs'

const sources = ['apps/web', 'packages/core/src', 'packages/contract/src', 'packages/report/src', 'package-lock.json']

/** Builds the pages, unless they were built from exactly these sources. @param {string} nodePath */
export async function prepareWebBuild(nodePath) {
  const hash = contentHash(sources)
  if (isFresh('web-build', hash, 'apps/web/dist/index.html')) return 'pages up to date'
  refuseReadOnlyCheckout()
  const { exitCode, output } = await runChild(
    nodePath,
    [join(checkout, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'],
    { cwd: join(checkout, 'apps', 'web'), env: { ...toolEnvironment(nodePath), NODE_ENV: 'production' } },
  )
  if (exitCode !== 0) throw new StepFailed('Vite could not build the pages:', output)
  noteFresh('web-build', hash)
  return 'pages built'
}
