import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { checks, codeProfile } from './catalogue.ts'
import { messages } from './messages.en.ts'

const folder = new URL('./', import.meta.url)
/** Folders that are no topic: shared readings of facts, and what tests use. */
const otherFolders = new Set(['reading', 'testing'])

function read(path: string): string {
  const url = new URL(path, folder)
  return existsSync(url) ? readFileSync(url, 'utf8') : ''
}

test('every topic folder is a check in the catalogue, under its own name', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !otherFolders.has(entry.name))
    .map(({ name }) => name)
  expect(checks.map(({ topic }) => topic).sort()).toEqual(folders.sort())
})

test('no code has words without a check', () => {
  const codes = new Set(checks.flatMap((check) => Object.keys(check.codes)))
  expect([...messages.keys()].filter((code) => !codes.has(code))).toEqual([])
})

test('an unknown code has no profile', () => {
  expect(() => codeProfile('ptr-unheard-of')).toThrow('ptr-unheard-of')
})

describe.each(checks)('$topic', ({ topic, codes }) => {
  const specification = read(`${topic}/README.md`)
  const table = read(`${topic}/${topic}-check.test.ts`)

  it('has a code for what is good', () => {
    expect(Object.values(codes).some(({ outcome }) => outcome === 'good')).toBe(true)
  })

  it('says how to look by hand', () => {
    expect(specification).toContain('## Do it by hand')
    expect(specification).toMatch(/RFC \d+/)
  })

  it.each(Object.keys(codes))('%s is specified, worded and in the table', (code) => {
    expect(code.startsWith(`${topic}-`)).toBe(true)
    expect(specification).toContain(`\`${code}\``)
    expect(messages.has(code)).toBe(true)
    expect(table).toMatch(new RegExp(`'${code}(\\[\\w+\\])?'`))
  })
})
