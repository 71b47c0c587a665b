import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startLab, type Lab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const bin = fileURLToPath(new URL('../bin/waypost.js', import.meta.url))
const told = ['all-ok', 'no-ptr', 'null-mx', 'one-of-two', 'silent-server']

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
const answer = z.strictObject({
  target: z.strictObject({
    input: z.string(),
    kind: z.enum(['domain', 'address', 'ip', 'sender']),
    domain: z.nullable(z.string()),
    address: z.nullable(z.string()),
    from: z.nullable(z.string()),
    sender: z.nullable(z.string()),
  }),
  state: z.string(),
  side: z.string(),
  actor: z.string(),
  confidence: z.string(),
  primary: z.string(),
  findings: z.array(z.object({ code: z.string(), outcome: z.enum(['advice', 'risk', 'stops', 'unknown']) })),
  facts: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
  rulesetVersion: z.int(),
  elapsedMs: z.number(),
})

let lab: Lab
beforeAll(async () => {
  lab = await startLab({ scenarios: scenarios.filter(({ name }) => told.includes(name)) })
})
afterAll(() => lab.stop())

interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** The command as a person runs it, against the lab; `onStarted` gets the running process. */
function waypost(args: string[], onStarted?: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const environment = { ...lab.environment, WAYPOST_TIMER_GREETING_MS: '3000', WAYPOST_TIMER_CONNECT_MS: '1500' }
    const child = spawn(process.execPath, [bin, ...args], { env: { PATH: process.env['PATH'], ...environment } })
    const ended: Ended = { exitCode: null, stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => (ended.stdout += String(chunk)))
    child.stderr.on('data', (chunk) => (ended.stderr += String(chunk)))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ ...ended, exitCode }))
    onStarted?.(child)
  })
}

/** What a story of the lab says must come out. */
function storyOf(name: string) {
  const story = scenarios.find((scenario) => scenario.name === name)
  if (!story) throw new Error(`no story ${name}`)
  const { target, from } = story.enter
  return { ...story, args: ['check', target, ...(from === undefined ? [] : ['--from', from])] }
}

describe('check --json', () => {
  test.each([
    ['all-ok', 0],
    ['no-ptr', 1],
    ['null-mx', 1],
    ['one-of-two', 1],
    ['silent-server', 2],
  ])('%s ends with %d', async (name, exitCode) => {
    const { args, expect: expected } = storyOf(name)
    const ended = await waypost([...args, '--json'])
    const said = answer.parse(JSON.parse(ended.stdout))
    const { state, primary, side, actor, confidence, findings } = said
    const codes = findings.map(({ code }) => code).sort()
    expect({ state, primary, side, actor, confidence, findings: codes }).toEqual({
      ...expected,
      findings: expected.findings.toSorted(),
    })
    expect([ended.exitCode, ended.stderr]).toEqual([exitCode, ''])
  })

  test('says what was understood', async () => {
    const { enter } = storyOf('no-ptr')
    const from = enter.from ?? ''
    const pair = await waypost([
      'check',
      `Lee <lee@${enter.target}>`,
      '--from',
      from,
      '--sender',
      'no-ptr.example',
      '--json',
    ])
    expect(answer.parse(JSON.parse(pair.stdout)).target).toEqual({
      input: `Lee <lee@${enter.target}>`,
      kind: 'address',
      domain: enter.target,
      address: `lee@${enter.target}`,
      from,
      sender: 'no-ptr.example',
    })
    const bare = answer.parse(JSON.parse((await waypost(['check', from, '--json'])).stdout))
    expect(bare.target).toMatchObject({ kind: 'ip', domain: null, address: from, from })
    expect([bare.state, bare.primary]).toEqual(['delayed', 'ptr-missing'])
    const own = answer.parse(
      JSON.parse((await waypost(['check', '--sender', 'no-ptr.example', '--from', from, '--json'])).stdout),
    )
    expect(own.target).toMatchObject({ kind: 'sender', domain: 'no-ptr.example', from })
    expect([own.state, own.primary]).toEqual(['delayed', 'ptr-missing'])
  })

  test.each([
    ['no argument', ['check'], 'bad-arguments'],
    ['no command', [], 'bad-arguments'],
    ['a command of later', ['spf'], 'bad-arguments'],
    ['an unknown flag', ['check', 'all-ok.example', '--bogus'], 'bad-arguments'],
    ['a text that is no name', ['check', 'exa mple.com'], 'has-space'],
    ['a numeral inside a network', ['check', '0x0a000001'], 'not-public-ip'],
    ['a sender inside a network', ['check', 'all-ok.example', '--from', '10.0.0.1'], 'not-public-ip'],
    ['a public suffix', ['check', 'co.uk'], 'public-suffix'],
    ['a selector that is none', ['check', 'all-ok.example', '--selector', 's1,a b'], 'bad-arguments'],
  ])('refuses %s with 64', async (_case, args, code) => {
    const ended = await waypost([...args, '--json'])
    const { error } = refusal.parse(JSON.parse(ended.stdout))
    expect([ended.exitCode, error.code]).toEqual([64, code])
    expect(error.message.length).toBeGreaterThan(10)
  })
})

test('a report for people: the answer, who acts, what to do, what was seen', async () => {
  const ended = await waypost(storyOf('no-ptr').args)
  expect(ended.exitCode).toBe(1)
  expect(ended.stdout).toContain('has no reverse DNS name (PTR)')
  expect(ended.stdout).toContain('Who acts: Our internet provider')
  expect(ended.stdout).toContain('What to do now')
  expect(ended.stdout).not.toMatch(/undefined|\[object|[{}]/)
  expect(ended.stderr).toContain('Their mail servers')
})

test('a problem with a setting says which one', async () => {
  const before = lab.environment['WAYPOST_RESOLVERS']
  try {
    lab.environment['WAYPOST_RESOLVERS'] = 'nonsense'
    const ended = await waypost([...storyOf('all-ok').args, '--json'])
    expect(ended.exitCode).toBe(64)
    expect(refusal.parse(JSON.parse(ended.stdout)).error.message).toContain('WAYPOST_RESOLVERS')
  } finally {
    if (before !== undefined) lab.environment['WAYPOST_RESOLVERS'] = before
  }
})

test('Ctrl-C stops a check that waits', async () => {
  const ended = await waypost([...storyOf('silent-server').args], (child) => {
    child.stderr?.once('data', () => child.kill('SIGINT'))
  })
  expect(ended.exitCode).toBe(130)
})

test('--help and --version need nothing', async () => {
  expect(await waypost(['--help'])).toMatchObject({ exitCode: 0, stderr: '' })
  expect((await waypost(['--version'])).stdout).toMatch(/^waypost \d+\.\d+\.\d+\n$/)
})
