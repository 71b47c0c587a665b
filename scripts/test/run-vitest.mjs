import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'

/** @typedef {{assertionResults: {status: string}[], status: string}} FileResult */

/** @param {string} nodePath @param {'unit' | 'integration'} project @param {import('./tally.mjs').Tally} tally */
export async function runVitest(nodePath, project, tally) {
  const reportFile = join(cacheFolder, `${project}-tests.json`)
  rmSync(reportFile, { force: true })
  const { exitCode } = await runChild(
    nodePath,
    [
      join(checkout, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
    ],
    { cwd: checkout, env: toolEnvironment(nodePath), show: true },
  )
  if (!existsSync(reportFile)) return tally.addFailure(`The ${project} tests did not run.`)
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  /** @type {FileResult[]} */
  const files = report.testResults
  const unreadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unreadable.length
  tally.add({ passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests })
  if (report.numTotalTests === 0) tally.addFailure(`There are no ${project} tests.`)
  else if (exitCode !== 0 && failed === 0) tally.addFailure(`An error outside of any ${project} test; see above.`)
}
