import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { weigh } from '../verdict/index.ts'
import { judge } from './judge.ts'

// Runs whose verdict somebody said was wrong: each fails until the rules say what it really was. `npm run scenario:add`
// puts them here.
const elsewhere = process.env['WAYPOST_CORRECTIONS']
const folder =
  elsewhere === undefined ? new URL('../../fixtures/corrections/', import.meta.url) : pathToFileURL(`${elsewhere}/`)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

describe('a run whose verdict was wrong', () => {
  test('says what is expected of the rules', () => {
    for (const file of files) expect(Object.keys(read(file).expect), file).not.toEqual([])
  })

  test.for(files)('%s', (file, { expect }) => {
    const { target, sender, facts, because, ...run } = read(file)
    const observedBy = { by: 'probe' as const, vantage: 'lab' }
    const findings = judge(facts, { target, sender, observedBy, isComplete: true })
    const verdict = weigh(findings, { target, hasSender: sender !== null, vantage: 'lab', isComplete: true })
    expect(verdict, because).toMatchObject(run.expect)
  })
})

function read(file: string) {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}
