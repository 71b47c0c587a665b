import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../checkout.mjs'
import { runFence, type Violation } from '../verify/fence.mjs'

/** Each line: a folder, what a file there must not import, and the rule that says so. */
const forbidden: [folder: string, imported: string, rule: string][] = [
  ['packages/core/src/plan', 'node:fs', 'core-no-node'],
  ['packages/core/src/plan', 'pg', 'core-packages'],
  ['packages/core/src/plan', '@waypost/probe', 'core-imports'],
  ['packages/core/src/plan', '../../../probe/src/index.ts', 'core-imports'],
  ['packages/core/src/checks/mx', '../connect/connect-check.ts', 'check-imports-no-other-check'],
  ['packages/contract/src', '@waypost/probe', 'contract-imports'],
  ['packages/report/src', '@waypost/core/checks', 'report-judges-nothing'],
  ['packages/report/src', '@waypost/probe', 'report-imports'],
  ['packages/probe/src', '@waypost/core/checks', 'probe-imports'],
  ['packages/probe/src', '@waypost/core/verdict', 'probe-imports'],
  ['packages/probe/src', '../../core/src/words/index.ts', 'probe-imports'],
  ['packages/local-postgres/src', 'pg', 'local-postgres-packages'],
  ['apps/api/src/runs', 'pg', 'database-only-in-store'],
  ['apps/api/src/runs', '@prisma/client', 'database-only-in-store'],
  ['apps/api/src/runs', '@waypost/lab', 'lab-only-in-tests-and-demo'],
  ['apps/api/src/runs', '@waypost/core/src/checks/judge.ts', 'resolvable'],
  ['apps/api/src/runs', '../../../../packages/core/src/facts/index.ts', 'by-name-across-workspaces'],
  ['apps/web/src', '@waypost/core/checks', 'web-judges-nothing'],
  ['apps/web/src', '@waypost/probe', 'web-imports'],
  ['apps/web/src', 'node:fs', 'web-no-node'],
  ['apps/cli/src', '@waypost/local-postgres', 'cli-imports'],
]

let tree: string
let violations: Violation[]

/** A copy of our sources in which each forbidden import stands in a file of its own. */
beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'waypost-fence-tree-'))
  const isSource = (path: string) => !/^(node_modules|dist|generated|\.turbo|fixtures)$/.test(basename(path))
  for (const entry of ['packages', 'apps', '.dependency-cruiser.cjs', 'tsconfig.base.json']) {
    cpSync(join(checkout, entry), join(tree, entry), { recursive: true, filter: isSource })
  }
  const workspaces = ['core', 'contract', 'report', 'probe', 'lab', 'local-postgres'].map((name) => `packages/${name}`)
  mkdirSync(join(tree, 'node_modules/@waypost'), { recursive: true })
  for (const workspace of workspaces) {
    symlinkSync(join('../..', workspace), join(tree, 'node_modules/@waypost', basename(workspace)))
  }
  for (const name of ['pg', '@prisma/client']) makePackage(name)
  forbidden.forEach(([folder, imported], index) => {
    writeFileSync(join(tree, trialFile(folder, index)), `import * as trial from '${imported}'\nexport default trial\n`)
  })
  violations = (await runFence(process.execPath, tree)).violations
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

const trialFile = (folder: string, index: number) => `${folder}/forbidden-${index}.ts`

function makePackage(name: string): void {
  const entry = join(tree, 'node_modules', name, 'index.js')
  mkdirSync(dirname(entry), { recursive: true })
  writeFileSync(entry, 'module.exports = {}\n')
  writeFileSync(join(dirname(entry), 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
}

describe('the fence', () => {
  it.each(forbidden.map((row, index) => [...row, index] as const))(
    '%s must not import %s: %s',
    (folder, _, rule, index) => {
      const found = violations
        .filter(({ from }) => from === trialFile(folder, index))
        .map((violation) => violation.rule)
      expect(found).toContain(rule)
    },
  )

  it('lets our own tree pass, and sees it', async () => {
    const { violations: own, moduleCount } = await runFence(process.execPath, checkout)
    expect(own).toEqual([])
    expect(moduleCount).toBeGreaterThan(200)
  })
})
