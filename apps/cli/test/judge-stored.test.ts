import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RULESET_VERSION } from '@waypost/core/checks'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { judgeStored } from '../src/judge-stored.ts'

const fixtures = new URL('../../../packages/core/fixtures/runs/', import.meta.url)
let folder: string
let said: string
let complained: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-judge-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  said = complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((complained += String(text)), true))
  return () => vi.restoreAllMocks()
})

async function stored(name: string, change: object = {}): Promise<string> {
  const { target, sender, facts } = JSON.parse(await readFile(new URL(`${name}/facts.json`, fixtures), 'utf8'))
  const run = {
    target: { input: target.input, kind: target.kind, from: sender?.address ?? null, sender: null },
    state: 'ok',
    side: 'none',
    primary: 'all-good',
    findings: [],
    facts,
    rulesetVersion: 1,
    elapsedMs: 900,
    ...change,
  }
  const file = join(folder, `${name}.json`)
  await writeFile(file, JSON.stringify(run))
  return file
}

describe('a stored run is judged again', () => {
  test('what today’s rules say otherwise is named', async () => {
    expect(await judgeStored(await stored('no-ptr'), { isJson: false })).toBe(0)
    expect(said).toContain('Our address 127.21.4.25 has no reverse DNS name (PTR)')
    expect(said).toContain(`Rules of version 1 then, ${RULESET_VERSION} today:`)
    expect(said).toContain('verdict: ok all-good → delayed ptr-missing')
    expect(said).toContain('ptr-missing~address~127.21.4.25~127.21.4.25: absent → risk')
  })

  test('the same is said to be the same', async () => {
    await judgeStored(await stored('no-ptr'), { isJson: true })
    const { state, side, primary, findings } = JSON.parse(said)
    said = ''
    await judgeStored(await stored('no-ptr', { state, side, primary, findings }), { isJson: false })
    expect(said).toContain(`today: the same.`)
  })
})

describe('what holds no run', () => {
  test.each([
    ['no JSON', 'hello'],
    ['another object', '{"a":1}'],
    ['a list', '[]'],
    ['facts that are none', '{"facts":[{"name":1}]}'],
    ['nothing', ''],
  ])('%s', async (_what, text) => {
    const file = join(folder, 'other.json')
    await writeFile(file, text)
    expect(await judgeStored(file, { isJson: false })).toBe(64)
    expect(complained).toMatch(/does not hold a run\. Give the output of “waypost check … --json” or a recording\.\n$/)
    expect(said).toBe('')
  })

  test('a file that is not there', async () => {
    expect(await judgeStored(join(folder, 'gone.json'), { isJson: false })).toBe(64)
    expect(complained).toContain('can’t be read')
  })
})
