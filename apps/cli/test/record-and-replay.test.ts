import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyFact } from '@waypost/core/facts'
import { startLab, type Lab, type Scenario } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { judgeStored } from '../src/judge-stored.ts'
import { recordCheck } from '../src/recording/record-check.ts'
import { recordCommand } from '../src/recording/record-command.ts'
import { readRecordedCheck } from '../src/recording/recorded-check.ts'
import { replayCheck } from '../src/recording/replay-check.ts'
import { planScenario } from './run-scenario.ts'
import { stableFacts } from './stable-facts.ts'

const neverAborted = new AbortController().signal

async function record(scenario: Scenario, lab: Lab, keepsRecipient = true) {
  const { plan, settings } = planScenario(scenario, lab)
  const { asksRecipient = false, asksOthers = false } = scenario.enter
  const { result, recorded } = await recordCheck(plan, settings, {
    asked: { isDeep: false, asksRecipient, asksOthers },
    keepsRecipient,
    signal: neverAborted,
  })
  const text = JSON.stringify(recorded)
  const read = readRecordedCheck(text)
  if (read === undefined) throw new Error('what was recorded can’t be read')
  return { result, text, read }
}

describe('a recorded story is told again by the same facts, with nobody there', () => {
  const told = scenarios.filter(
    ({ isPort25Closed, isIntercepted, isSlow }) => !isPort25Closed && !isIntercepted && !isSlow,
  )
  const recordings = new Map<string, Awaited<ReturnType<typeof record>>>()
  let environment: Record<string, string> = {}
  beforeAll(async () => {
    const lab = await startLab({ scenarios: told })
    environment = lab.environment
    for (let next = 0; next < told.length; next += 40) {
      const group = told.slice(next, next + 40)
      await Promise.all(group.map(async (story) => recordings.set(story.name, await record(story, lab))))
    }
    await lab.stop()
  }, 300_000)

  test.for(told.map(({ name }) => name))('%s', async (name, { expect }) => {
    const recording = recordings.get(name)
    if (recording === undefined) throw new Error('not recorded')
    const { result, read } = recording
    const replayed = await replayCheck(read)
    expect(replayed.missing).toEqual([])
    const timeless = (facts: AnyFact[]): unknown =>
      JSON.parse(
        JSON.stringify(stableFacts(facts, environment), (key, value: unknown) => (key === 'elapsedMs' ? 0 : value)),
      )
    expect(timeless(replayed.result.facts)).toEqual(timeless(result.facts))
    const { args: _then, ...then } = result.verdict
    const { args: _now, ...now } = replayed.result.verdict
    expect(now).toEqual(then)
  })
})

describe('whom it was about', () => {
  let lab: Lab
  const story = (name: string): Scenario => {
    const found = scenarios.find((one) => one.name === name)
    if (found === undefined) throw new Error(`no story ${name}`)
    return found
  }
  beforeAll(async () => {
    lab = await startLab({ scenarios: [story('recipient-unknown'), story('blocklisted')] })
    return () => lab.stop()
  })

  test('is somebody else in the recording, and the verdict is the same', async () => {
    const { enter } = story('recipient-unknown')
    const [localPart = ''] = enter.target.split('@')
    const open = await record(story('recipient-unknown'), lab)
    expect(open.text).toContain(enter.target)
    const masked = await record(story('recipient-unknown'), lab, false)
    expect(masked.text.toLowerCase()).not.toContain(localPart.toLowerCase())
    const { result, missing } = await replayCheck(masked.read)
    expect(missing).toEqual([])
    expect(result.verdict.primary).toBe(story('recipient-unknown').expect.primary)
    expect(result.plan.target.mailAddress).toMatch(/^recipient@/)
  })

  test('a key of a blocklist is not in it either', async () => {
    const keyed = { ...story('blocklisted'), blocklists: 'lists.blocklisted.test=s3cretk3y' }
    const { text, read } = await record(keyed, lab)
    expect(text).toContain('.key1.lists.blocklisted.test')
    expect(text).not.toContain('s3cretk3y')
    expect((await replayCheck(read)).missing).toEqual([])
  })
})

test('a file that was recorded is judged again from it alone', async () => {
  const lab = await startLab({ scenarios: scenarios.filter(({ name }) => name === 'no-ptr') })
  const folder = await mkdtemp(join(tmpdir(), 'waypost-record-'))
  const file = join(folder, 'no-ptr.json')
  let said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const args = ['no-ptr.example', '--from', '127.21.4.25', '--out', file]
    expect(await recordCommand(args, lab.environment)).toBe(0)
    expect(said).toContain(`Recorded in ${file}.`)
    await lab.stop()
    said = ''
    expect(await judgeStored(file, { isJson: false })).toBe(0)
    expect(said).toContain('Our address 127.21.4.25 has no reverse DNS name (PTR)')
    expect(said).toContain('today: the same.')
    expect(await recordCommand(['no-ptr.example', '--out'], lab.environment)).toBe(64)
    expect(await recordCommand(['--file', 'x'], lab.environment)).toBe(64)
  } finally {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  }
})

test('what today’s probe asks and nobody asked then is told, and nothing is made up', async () => {
  const [story] = scenarios.filter(({ name }) => name === 'all-ok')
  if (story === undefined) throw new Error('no story')
  const lab = await startLab({ scenarios: [story] })
  const { read } = await record(story, lab)
  await lab.stop()
  const { world } = read
  const dns = world.dns.filter(({ type, name }) => type !== 'MX' || name !== story.enter.target)
  const { result, missing } = await replayCheck({ ...read, world: { ...world, dns, connections: [] } })
  expect(missing).toContain(`MX ${story.enter.target}`)
  expect(result.verdict.state).toBe('unknown')
})

test.each(['', 'null', '{"recording":1}', '{"recording":2,"check":{},"then":{},"world":{}}'])(
  '“%s” is no recording',
  (text) => expect(readRecordedCheck(text)).toBeUndefined(),
)
