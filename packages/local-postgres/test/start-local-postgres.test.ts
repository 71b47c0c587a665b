import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalPostgres } from '@waypost/local-postgres'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPostmasterFile } from '../src/postmaster-file.ts'
import { isPostmasterOf } from '../src/process-check.ts'

const launcherFile = fileURLToPath(new URL('./launcher.ts', import.meta.url))
let dataDir: string
let launchers: ChildProcess[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'waypost-postgres-'))
  chmodSync(dataDir, 0o755)
  launchers = []
})

afterEach(async () => {
  for (const launcher of launchers) launcher.kill('SIGKILL')
  const last = await start().catch(() => null)
  await last?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const start = () => startLocalPostgres({ dataDir, log: () => {}, settings: { fsync: 'off' } })
const dataFolder = () => join(dataDir, 'cluster', 'data')
const postmasterPid = () => readPostmasterFile(dataFolder())?.pid ?? 0

async function launch(): Promise<{ process: ChildProcess; url: string; wasAdopted: boolean }> {
  const launcher = spawn(process.execPath, [launcherFile, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  launchers.push(launcher)
  const [line] = await once(createInterface({ input: launcher.stdout }), 'line')
  return { process: launcher, ...JSON.parse(String(line)) }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const untilGone = async (pid: number) => {
  while (isPostmasterOf(pid, dataFolder())) await sleep(20)
}

test('keeps what was written from one start to the next', async () => {
  const first = await start()
  await query(first.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')")
  await first.stop()
  expect(isPostmasterOf(postmasterPid(), dataFolder())).toBe(false)
  const second = await start()
  expect(second.wasAdopted).toBe(false)
  expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'here' }])
  await second.stop()
})

test('recovers what was committed when the server was killed', async () => {
  const first = await start()
  await query(first.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')")
  const killed = postmasterPid()
  process.kill(killed, 'SIGKILL')
  await untilGone(killed)
  const second = await start()
  expect(second.wasAdopted).toBe(false)
  expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'here' }])
  await second.stop()
})

test('brings a killed server back by itself, on its port, for all who use it', async () => {
  const lines: string[] = []
  const options = { dataDir, settings: { fsync: 'off' }, isKeptRunning: true }
  const one = await startLocalPostgres({ ...options, log: (line) => lines.push(line) })
  const other = await startLocalPostgres({ ...options, log: () => {} })
  await query(one.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')")
  const killed = postmasterPid()
  process.kill(killed, 'SIGKILL')
  await untilGone(killed)
  await expect
    .poll(() => query(other.url, 'SELECT word FROM kept').catch(() => null), { timeout: 30_000 })
    .toEqual([{ word: 'here' }])
  await expect.poll(() => lines).toEqual([expect.stringMatching(/has ended/), expect.stringMatching(/is back/)])
  const pid = postmasterPid()
  await one.stop()
  expect(isPostmasterOf(pid, dataFolder())).toBe(true)
  await other.stop()
  expect(isPostmasterOf(pid, dataFolder())).toBe(false)
})

test('adopts the server when only its launcher was killed, and stops it', async () => {
  const launched = await launch()
  const pid = postmasterPid()
  launched.process.kill('SIGKILL')
  await once(launched.process, 'exit')
  const adopted = await start()
  expect(adopted).toMatchObject({ url: launched.url, wasAdopted: true })
  expect(await query(adopted.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await adopted.stop()
  expect(isPostmasterOf(pid, dataFolder())).toBe(false)
})

test('two starts at once use one server, which stops with the last', async () => {
  const [one, other] = await Promise.all([launch(), launch()])
  expect(one.url).toBe(other.url)
  expect([one.wasAdopted, other.wasAdopted].sort()).toEqual([false, true])
  one.process.kill('SIGTERM')
  await once(one.process, 'exit')
  expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  const pid = postmasterPid()
  other.process.kill('SIGTERM')
  await once(other.process, 'exit')
  expect(isPostmasterOf(pid, dataFolder())).toBe(false)
})

test('a pid file that names a living stranger does not stop the start', async () => {
  const first = await start()
  const file = join(dataFolder(), 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await first.stop()
  const owner = statSync(dataFolder())
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 })
  if (process.getuid?.() === 0) chownSync(file, owner.uid, owner.gid)
  const second = await start()
  expect(second.wasAdopted).toBe(false)
  await second.stop()
})

test('refuses a folder of another major version with a sentence', async () => {
  const first = await start()
  await first.stop()
  writeFileSync(join(dataFolder(), 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toMatchObject({
    code: 'folder-of-other-version',
    message: expect.stringContaining('written by Postgres 17'),
  })
  writeFileSync(join(dataFolder(), 'PG_VERSION'), '18\n')
})

test('is closed to those without the password and keeps it to its owner', async () => {
  const postgres = await start()
  const wrong = new URL(postgres.url)
  wrong.password = 'guess'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password/)
  expect(statSync(join(dataDir, 'cluster', 'password')).mode & 0o077).toBe(0)
  await postgres.stop()
})
