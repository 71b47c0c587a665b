import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { weigh } from '../verdict/index.ts'
import { judge } from './judge.ts'

// Runs recorded in the lab, judged again with today's rules. `npm run golden:update` records them anew.
const folder = new URL('../../fixtures/runs/', import.meta.url)

const runs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('there are runs', () => expect(runs.length).toBeGreaterThan(20))

test.each(runs)('%s', (name) => {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'))
  const { target, sender, facts } = read('facts.json')
  const observedBy = { by: 'probe' as const, vantage: 'lab' }
  const findings = judge(facts, { target, sender, observedBy, isComplete: true })
  const verdict = weigh(findings, { target, hasSender: sender !== null, vantage: 'lab', isComplete: true })
  const codes = findings.map(({ code, outcome }) => `${outcome} ${code}`).sort()
  expect(JSON.parse(JSON.stringify({ codes, verdict }))).toEqual(read('expected.json'))
})
