import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { findChromium } from './find-chromium.mjs'

/** @param {string} nodePath @param {import('./tally.mjs').Tally} tally */
export async function runBrowserTests(nodePath, tally) {
  const browser = await findChromium()
  if ('problem' in browser) return tally.addFailure(browser.problem)
  const reportFile = join(cacheFolder, 'browser-tests.json')
  rmSync(reportFile, { force: true })
  // A folder of this run alone: Playwright empties it at its start, under the feet of any other run.
  const output = join(cacheFolder, `browser-tests-${process.pid}`)
  const { exitCode } = await runChild(
    nodePath,
    [join(checkout, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', '--output', output],
    {
      cwd: join(checkout, 'apps/web'),
      env: {
        ...toolEnvironment(nodePath),
        WAYPOST_CHROMIUM: browser.path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile,
      },
      show: true,
    },
  )
  if (exitCode === 0) rmSync(output, { recursive: true, force: true })
  if (!existsSync(reportFile)) return tally.addFailure('The browser tests did not run.')
  const { stats } = JSON.parse(readFileSync(reportFile, 'utf8'))
  tally.add({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped })
  if (stats.expected + stats.flaky + stats.unexpected === 0) tally.addFailure('No browser test ran.')
  else if (exitCode !== 0 && stats.unexpected === 0)
    tally.addFailure('An error outside of any browser test; see above.')
}
