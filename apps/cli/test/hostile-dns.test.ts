import { readFileSync } from 'node:fs'
import { classifyAddress } from '@waypost/core/target'
import { findingWords, headline } from '@waypost/core/words'
import { expect, test } from 'vitest'
import { hostileRows } from './hostile-cases.ts'
import { allowedRange, runHostile, type HostileRun } from './hostile-world.ts'

/** Rows: id, what was sent, and behind it line by line what came of it. Written by hand, or read before it is kept. */
const expected = new Map(
  readFileSync(new URL('hostile-dns.txt', import.meta.url), 'utf8')
    .split('\n\n')
    .filter((block) => block.startsWith('N-'))
    .map((block) => {
      const [title = '', ...lines] = block.trim().split('\n')
      return [title, lines.map((line) => line.trim())]
    }),
)

/** What a person reads, and whom we contacted. */
function outcome({ verdict, findings, contacts }: HostileRun): string[] {
  const told = findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
  const dialled = [...new Set(contacts.map(({ what, address }) => `${what} ${address}`))]
  return [
    `${verdict.state} ${verdict.primary}: ${headline(verdict)}`,
    ...[...new Set(told.map((finding) => `${finding.code}: ${findingWords(finding).saw}`))].sort(),
    `contacts: ${dialled.length > 4 ? `${dialled.length} allowed addresses` : dialled.join(', ') || 'nobody'}`,
  ]
}

test.concurrent.for(hostileRows)('$id $what', async (row, { expect }) => {
  const run = await runHostile(row)
  for (const { address } of run.contacts) expect(classifyAddress(address, [allowedRange])).toBe('allowed')
  expect(run.contacts.filter(({ what }) => what === 'mail').length).toBeLessThanOrEqual(16)
  expect(run.canaries).toEqual([])
  expect(run.questions.filter((question) => /(^| |\.)(localhost|local|internal|onion|arpa) /.test(question))).toEqual(
    run.questions.filter((question) => /\.in-addr\.arpa |^NS /.test(question) && question.includes('arpa ')),
  )
  expect(JSON.stringify([run.facts, run.findings])).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  expect(JSON.stringify(run.facts).length).toBeLessThan(256_000)
  const lines = outcome(run)
  // For writing the table again; read the difference before it is kept.
  if (process.env['HOSTILE_DNS_PRINT'])
    console.log(`${row.id} ${row.what}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
  else expect(lines).toEqual(expected.get(`${row.id} ${row.what}`))
})

test('the table of outcomes has no row that nobody plays', () => {
  expect([...expected.keys()].sort()).toEqual(hostileRows.map(({ id, what }) => `${id} ${what}`).sort())
})
