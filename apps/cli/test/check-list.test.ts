import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startLab, type Lab, type Scenario } from '@waypost/lab'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../bin/waypost.js', import.meta.url))
const domainCount = 40
const mx = 'mx.shared-host.example'
const mxAddress = '127.78.1.1'

/** Many domains with one mail server, as at a large provider. */
const shared: Scenario = {
  name: 'shared-host',
  story: 'Many domains, one mail server.',
  enter: { target: 'd0.shared-host.example' },
  expect: { state: 'ok', primary: 'all-good', side: 'none', actor: 'nobody', confidence: 'likely', findings: [] },
  dns: {
    zones: [
      {
        apex: 'shared-host.example',
        records: [
          `${mx} 300 A ${mxAddress}`,
          ...Array.from({ length: domainCount }, (_, index) => `d${index}.shared-host.example 300 MX 10 ${mx}`),
        ],
      },
    ],
  },
  mail: [{ name: mx, address: mxAddress, behaviour: { kind: 'good' } }],
}

let lab: Lab
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-list-'))
  lab = await startLab({ scenarios: [shared] })
})
afterAll(async () => {
  await lab.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

function waypost(
  args: string[],
  {
    input,
    closesAfterFirst = false,
    interruptsAfterFirst = false,
  }: { input?: string; closesAfterFirst?: boolean; interruptsAfterFirst?: boolean } = {},
) {
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'check', ...args], {
      env: {
        PATH: process.env['PATH'],
        ...lab.environment,
        WAYPOST_ADDRESS_GAP_MS: '30000',
        WAYPOST_REUSE_SECONDS: '600',
      },
    })
    const ended: Ended = { exitCode: null, stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => {
      ended.stdout += String(chunk)
      if (closesAfterFirst) child.stdout.destroy()
      if (interruptsAfterFirst) child.kill('SIGINT')
    })
    child.stderr.on('data', (chunk) => (ended.stderr += String(chunk)))
    child.on('error', reject)
    child.on('exit', (exitCode) => resolve({ ...ended, exitCode }))
    child.stdin.end(input)
  })
}

async function listOf(lines: string[]): Promise<string> {
  const file = join(folder, 'list.txt')
  await writeFile(file, lines.join('\n'))
  return file
}

const domains = Array.from({ length: domainCount }, (_, index) => `d${index}.shared-host.example`)

describe('a list', () => {
  test('each line is told once; the DNS is asked once and the mail server is spared', async () => {
    const asked = lab.dnsLog().length
    const dialled = lab.connectionCount(mxAddress)
    const file = await listOf(['# our customers', '', ...domains])
    const { exitCode, stdout, stderr } = await waypost(['--file', file, '--concurrency', '8', '--json'])
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(said.map(({ target }) => target.input).sort()).toEqual(domains.toSorted())
    expect(new Set(said.map(({ state }) => state))).toEqual(new Set(['ok']))
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(lab.connectionCount(mxAddress) - dialled).toBe(1)
    const aboutServer = lab
      .dnsLog()
      .slice(asked)
      .filter((line) => line.includes(`A ${mx}`) && !line.includes('AAAA'))
    expect(aboutServer).toHaveLength(1)
  })

  test('a line that can’t be checked holds nobody up, and the worst line decides the exit code', async () => {
    const lines = [
      'd1.shared-host.example',
      'not a domain',
      '10.0.0.1',
      'gone.shared-host.example',
      'd2.shared-host.example',
    ]
    const { exitCode, stdout } = await waypost(['--file', '-', '--json'], { input: `\uFEFF${lines.join('\r\n')}\r\n` })
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const of = (input: string) => said.find(({ target }) => target.input === input)
    expect(said).toHaveLength(lines.length)
    expect(of('not a domain').error.message).toMatch(/\w/)
    expect(of('10.0.0.1').error.code).toBe('not-public-ip')
    expect(of('gone.shared-host.example')).toMatchObject({ state: 'blocked', primary: 'domain-gone' })
    expect(of('d2.shared-host.example').state).toBe('ok')
    expect(exitCode).toBe(1)
  })

  test('for people: a sentence a line', async () => {
    const { exitCode, stdout } = await waypost(['--file', await listOf(['d3.shared-host.example'])])
    expect(stdout).toMatch(/^d3\.shared-host\.example: Working\. Mail to d3\.shared-host\.example can flow: .+\n$/)
    expect(exitCode).toBe(0)
  })

  test('Ctrl-C ends it with what is done', async () => {
    const { exitCode, stdout, stderr } = await waypost(
      ['--file', await listOf(domains), '--concurrency', '1', '--json'],
      { interruptsAfterFirst: true },
    )
    const said = stdout.trim().split('\n')
    for (const line of said) expect(JSON.parse(line).state).toBe('ok')
    expect(said.length).toBeLessThan(domainCount)
    expect(stderr).toBe(`Stopped: ${said.length} of ${domainCount} were checked.\n`)
    expect(exitCode).toBe(130)
  })

  test('whoever has read enough ends it', async () => {
    const { stdout } = await waypost(['--file', await listOf(domains), '--concurrency', '1', '--json'], {
      closesAfterFirst: true,
    })
    expect(stdout.split('\n').length).toBeLessThan(domainCount)
  })
})

test.each([
  ['a file that is not there', ['--file', '/nowhere/list.txt'], 'can’t be read'],
  ['a folder', ['--file', '/'], 'can’t be read'],
  ['a list and a domain', ['--file', 'list.txt', 'd1.example'], 'not both'],
  ['no number', ['--file', 'list.txt', '--concurrency', 'many'], 'from 1 to 200'],
  ['too many at once', ['--file', 'list.txt', '--concurrency', '1000'], 'from 1 to 200'],
  ['one address for a list', ['--file', 'list.txt', '--ask-recipient'], 'not for a list'],
  ['others for a list', ['--file', 'list.txt', '--others'], 'not for a list'],
])('%s is refused with words', async (_what, args, words) => {
  const { exitCode, stdout } = await waypost([...args, '--json'])
  expect(exitCode).toBe(64)
  expect(JSON.parse(stdout).error.message).toContain(words)
})

test('an empty list says what to write', async () => {
  const { exitCode, stderr } = await waypost(['--file', await listOf(['# nobody', ' '])])
  expect(exitCode).toBe(64)
  expect(stderr).toContain('one domain, address or IP address a line')
})
