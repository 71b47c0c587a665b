import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from './faults/bench-postgres.ts'
import { freePorts } from './faults/free-ports.ts'

const startFile = fileURLToPath(new URL('../src/start.ts', import.meta.url))
const dataDir = temporaryFolder()
let child: ChildProcess | undefined

afterAll(async () => {
  if (child !== undefined && child.exitCode === null) {
    const ended = new Promise((resolve) => child?.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  rmSync(dataDir, { recursive: true, force: true })
})

it('npm start brings its Postgres back when that is killed, and ends with it', async () => {
  const [port] = await freePorts(1)
  const lines: string[] = []
  child = spawn(process.execPath, [startFile, '--demo'], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port), WAYPOST_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', (line) => lines.push(line))
  }
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(ready, { timeout: 60_000, interval: 200 }).toBe(200)

  const pidFile = join(dataDir, 'demo/postgres/cluster/data/postmaster.pid')
  const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => lines.join('\n'), { timeout: 30_000 }).toContain('Our Postgres is back.')
  await expect.poll(ready, { timeout: 30_000, interval: 200 }).toBe(200)
  const successor = postmaster()
  expect(successor).not.toBe(killed)

  const exitCode = new Promise((resolve) => child?.once('exit', resolve))
  child.kill('SIGINT')
  expect(await exitCode).toBe(0)
  expect(() => process.kill(successor, 0)).toThrow('ESRCH')
})
