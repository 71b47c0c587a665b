import { verifications } from '../verify/verifications.mjs'

/** @param {string} nodePath @param {import('./tally.mjs').Tally} tally */
export async function runVerifications(nodePath, tally) {
  for (const { name, question, run } of verifications) {
    const startedAt = Date.now()
    const problem = await run(nodePath)
    console.log(`${name.padEnd(9)} ${question} ${problem === null ? 'Yes' : 'No'} (${seconds(startedAt)} s)`)
    if (problem === null) tally.add({ passed: 1 })
    else {
      console.log(problem.split('\n').slice(0, 200).join('\n').replace(/^/gm, '  '))
      tally.add({ failed: 1 })
    }
  }
}

/** @param {number} startedAt */
function seconds(startedAt) {
  return ((Date.now() - startedAt) / 1000).toFixed(1)
}
