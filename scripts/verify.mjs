// npm run verify: what must hold before a commit. `npm test` holds it too and adds integration and browser tests.
import { passSignalsOn } from './children.mjs'
import { prepare } from './prepare/prepare.mjs'
import { report } from './step.mjs'
import { Tally } from './test/tally.mjs'
import { runVerifications } from './test/run-verifications.mjs'
import { runVitest } from './test/run-vitest.mjs'

passSignalsOn()
try {
  const nodePath = await prepare({ withPages: false })
  const tally = new Tally()
  await runVerifications(nodePath, tally)
  await runVitest(nodePath, 'unit', tally)
  tally.printAndExit()
} catch (error) {
  report(error)
  process.exit(1)
}
