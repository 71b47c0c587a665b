// npm test [-- unit|integration|verify|e2e]: everything, or the parts named. The last line is the sum.
import { passSignalsOn } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'
import { findNamespaceTools } from './test/find-namespace-tools.mjs'
import { runBrowserTests } from './test/run-browser-tests.mjs'
import { runVerifications } from './test/run-verifications.mjs'
import { runVitest } from './test/run-vitest.mjs'
import { Tally } from './test/tally.mjs'

/** @type {Record<string, (nodePath: string, tally: Tally) => Promise<void>>} */
const parts = {
  unit: (nodePath, tally) => runVitest(nodePath, 'unit', tally),
  integration: async (nodePath, tally) => {
    await findNamespaceTools()
    await runVitest(nodePath, 'integration', tally)
  },
  verify: runVerifications,
  e2e: runBrowserTests,
}

/** What runs at the same time: the integration tests wait more than they compute. */
const rounds = [['unit'], ['integration', 'verify'], ['e2e']]

passSignalsOn()
const wanted = process.argv.slice(2)
const tally = new Tally()
try {
  const unknown = wanted.filter((name) => !(name in parts))
  if (unknown.length > 0) {
    tally.addFailure(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`)
    tally.printAndExit()
  }
  const nodePath = await prepare({ withPages: true })
  for (const names of rounds) {
    const now = names.filter((name) => wanted.length === 0 || wanted.includes(name))
    await Promise.all(now.map((name) => parts[name]?.(nodePath, tally)))
  }
  tally.printAndExit()
} catch (error) {
  report(error)
  tally.addFailure('The tests could not run to their end; see above.')
  tally.printAndExit()
}
