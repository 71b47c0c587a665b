import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { StepFailed } from '../step.mjs'

/** @typedef {{rule: string, from: string, to: string}} Violation */

/**
 * Runs dependency-cruiser over a tree laid out like ours.
 *
 * @param {string} nodePath
 * @param {string} root the tree; its own `.dependency-cruiser.cjs` holds the rules
 * @returns {Promise<{violations: Violation[], moduleCount: number}>}
 */
export async function runFence(nodePath, root) {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-fence-'))
  const reportFile = join(folder, 'report.json')
  try {
    const { output } = await runChild(
      nodePath,
      [
        join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--output-to', reportFile],
        ...['packages', 'apps'],
      ],
      { cwd: root, env: toolEnvironment(nodePath) },
    )
    if (!existsSync(reportFile)) throw new StepFailed('dependency-cruiser gave no report:', output)
    return readReport(JSON.parse(readFileSync(reportFile, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {{summary: {totalCruised: number, violations: {rule: {name: string, severity: string}, from: string, to: string}[]}}} report */
function readReport({ summary: { violations, totalCruised } }) {
  return {
    violations: violations
      .filter(({ rule }) => rule.severity === 'error')
      .map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    moduleCount: totalCruised,
  }
}
