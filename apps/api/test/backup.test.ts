import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocalPostgres } from '@waypost/local-postgres'
import { startLab } from '@waypost/lab'
import { makeApp } from '../src/app.ts'
import type { App } from '../src/services.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { openQueue } from '../src/store/queue.ts'
import { openSignals } from '../src/store/signals.ts'
import { startWorker } from '../src/worker.ts'
import { cookieOf, password, setUp } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let folder: string
let lab: Awaited<ReturnType<typeof startLab>>
let settings: Settings

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waypost-backup-'))
  chmodSync(folder, 0o755)
  lab = await startLab()
  const read = readSettings(lab.environment)
  if (!read.ok) throw new Error('The settings of the lab cannot be read')
  settings = read.settings
})
afterAll(async () => {
  await lab?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const onError = () => {}

/** A whole Waypost on this database, for as long as `use` takes. */
async function withWaypost<T>(url: string, use: (app: App, databaseUrl: string) => Promise<T>): Promise<T> {
  await migrate(url)
  const database = openDatabase(url, onError)
  const queue = await openQueue(url, { isWorker: false, onError })
  const signals = openSignals(url, onError)
  const worker = await startWorker({ databaseUrl: url, settings, onError })
  const app = await makeApp({ settings, database, queue, signals, demo: null, logLevel: 'silent' })
  try {
    return await use(app, url)
  } finally {
    await app.close()
    await worker.close()
    await queue.close()
    await signals.close()
    await database.close()
  }
}

/** An account and a finished check. */
async function fill(app: App, url: string): Promise<string> {
  const database = openDatabase(url, onError)
  const cookie = await setUp(app, database).finally(() => database.close())
  const runId = await startCheck(app, cookie, { text: 'no-mail-here.example', from: null })
  await followRun(app, { runId, cookie })
  return runId
}

/** The account signs in, the check is whole, and a new one can be made. */
async function expectWhole(app: App, runId: string): Promise<void> {
  const payload = { email: 'ada@example.com', password }
  const cookie = cookieOf(await app.inject({ method: 'POST', url: '/api/sign-in', payload }))
  const view = await readView(app, cookie, runId)
  expect(view.state).toBe('done')
  expect(view.verdict?.primary).toBe('no-mail-here')
  const again = await startCheck(app, cookie, { text: 'domain-gone.example', from: null })
  const { events } = await followRun(app, { runId: again, cookie })
  expect(events.at(-1)).toMatchObject({ type: 'finished', body: { state: 'done' } })
}

/** A Postgres of this system with pg_dump and pg_restore beside it, as an operator would have. */
function systemPostgres(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root).filter((version) => Number(version) >= 15)
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}
const bin = systemPostgres()

describe.runIf(bin !== undefined)('pg_dump and pg_restore', () => {
  it('bring everything to an empty database of a foreign Postgres', async () => {
    const data = join(folder, 'foreign')
    mkdirSync(data, { mode: 0o700 })
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
    const run = (program: string, ...args: string[]) =>
      execFileSync(join(bin ?? '', program), args, { ...user, cwd: folder, stdio: 'ignore', env: { LC_ALL: 'C' } })
    const port = await freePort()
    run('initdb', '-D', data, '-U', 'waypost', '--auth=trust', '--encoding=UTF8')
    run('pg_ctl', '-D', data, '-w', '-o', `-p ${port} -k '' -c listen_addresses=127.0.0.1 -c fsync=off`, 'start')
    try {
      const url = (name: string) => `postgresql://waypost@127.0.0.1:${port}/${name}`
      for (const name of ['old', 'new']) run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'waypost', name)
      const dump = join(data, 'waypost.dump')
      const runId = await withWaypost(url('old'), fill)
      run('pg_dump', '--format=custom', `--file=${dump}`, url('old'))
      run('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${url('new')}`, dump)
      await withWaypost(url('new'), (app) => expectWhole(app, runId))
    } finally {
      run('pg_ctl', '-D', data, '-m', 'fast', 'stop')
    }
  })
})

describe('a copy of the data folder', () => {
  it('of a stopped Waypost is a whole one', async () => {
    const original = join(folder, 'data')
    const first = await startLocalPostgres({ dataDir: original, log: onError, settings: { fsync: 'off' } })
    const runId = await withWaypost(first.url, fill)
    await first.stop()
    const copy = join(folder, 'copy')
    if (spawnSync('cp', ['-a', original, copy]).status !== 0) cpSync(original, copy, { recursive: true })
    const second = await startLocalPostgres({ dataDir: copy, log: onError, settings: { fsync: 'off' } })
    try {
      await withWaypost(second.url, (app) => expectWhole(app, runId))
    } finally {
      await second.stop()
    }
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
