import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocalPostgres } from '@waypost/local-postgres'
import type { App } from '../src/services.ts'
import { openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { makeBench, password, type Bench } from './bench.ts'
import { makePerson } from './make-person.ts'

const bin = fileURLToPath(new URL('../../cli/bin/waypost.js', import.meta.url))

let bench: Bench
let app: App

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
})
afterAll(() => bench?.close())

interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

function waypostAdmin(args: string[], options: { environment?: Record<string, string>; typed?: string } = {}) {
  return new Promise<Ended>((resolve, reject) => {
    const environment = options.environment ?? { DATABASE_URL: bench.databaseUrl }
    const child = spawn(process.execPath, [bin, 'admin', ...args], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (data) => (said.stdout += String(data)))
    child.stderr.on('data', (data) => (said.stderr += String(data)))
    child.stdin.end(options.typed ?? '')
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, ...said }))
  })
}

const signIn = (email: string, secret: string) =>
  app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password: secret } })
const newPassword = 'olives and rain 4'

describe('waypost admin reset-password', () => {
  it('prints a link that sets a password, signs out everywhere at once, and is told by the audit', async () => {
    const person = await makePerson(bench.database, 'admin')
    const ended = await waypostAdmin(['reset-password', person.email.toUpperCase()])
    expect(ended).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('is signed out everywhere') })
    expect(ended.stdout).toMatch(/^http:\/\/localhost:8080\/new-password#[\w-]{43}\n$/)
    expect((await app.inject({ url: '/api/me', headers: { cookie: person.cookie } })).statusCode).toBe(401)
    expect((await signIn(person.email, password)).statusCode).toBe(200)
    const payload = { token: ended.stdout.trim().split('#')[1], password: newPassword }
    expect((await app.inject({ method: 'POST', url: '/api/password-links/use', payload })).statusCode).toBe(200)
    expect((await signIn(person.email, password)).statusCode).toBe(401)
    expect((await signIn(person.email, newPassword)).statusCode).toBe(200)
    const audit = await waypostAdmin(['audit'])
    expect(audit.stdout).toContain(`The command line made a link for a new password of ${person.name}`)
    expect(audit.stdout).not.toContain(payload.token)
  })

  it('sets the password that is typed, and ends every session', async () => {
    const person = await makePerson(bench.database, 'agent')
    const weak = await waypostAdmin(['reset-password', person.email, '--type'], { typed: 'password1234\n' })
    expect(weak).toMatchObject({ exitCode: 64, stdout: '', stderr: expect.stringContaining('harder to guess') })
    expect((await app.inject({ url: '/api/me', headers: { cookie: person.cookie } })).statusCode).toBe(200)
    const ended = await waypostAdmin(['reset-password', person.email, '--type'], { typed: `${newPassword}\n` })
    expect(ended).toMatchObject({ exitCode: 0, stdout: '' })
    expect(ended.stderr).not.toContain(newPassword)
    expect((await app.inject({ url: '/api/me', headers: { cookie: person.cookie } })).statusCode).toBe(401)
    expect((await signIn(person.email, newPassword)).statusCode).toBe(200)
  })

  it.each([
    [['reset-password', 'nobody@example.com'], /No account has the email address nobody@example.com/],
    [['reset-password'], /Give the email address of one account/],
    [['drop-tables'], /There is no “waypost admin drop-tables”/],
  ])('%j is refused in a sentence', async (args, sentence) => {
    expect(await waypostAdmin(args)).toMatchObject({
      exitCode: 64,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    })
  })
})

it('waypost admin people lists everybody, and nobody’s name moves the cursor', async () => {
  await makePerson(bench.database, 'viewer', 'Eve')
  await bench.database.prisma.user.update({ where: { email: 'eve@example.com' }, data: { name: 'Eve\u001b[2J' } })
  const { exitCode, stdout } = await waypostAdmin(['people'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('eve@example.com\tViewer\tEve�[2J\tnot seen yet')
})

it('waypost admin finds the database of the data folder, running or not, and never makes one', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'waypost-admin-'))
  // Under root the database runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  const environment = { WAYPOST_DATA_DIR: dataDir }
  const people = () => waypostAdmin(['people'], { environment })
  try {
    expect(await people()).toMatchObject({
      exitCode: 64,
      stderr: expect.stringContaining('There is no data of Waypost'),
    })
    const postgres = await startLocalPostgres({ dataDir: join(dataDir, 'postgres'), log: () => {} })
    await migrate(postgres.url)
    const database = openDatabase(postgres.url, () => {})
    await makePerson(database, 'admin', 'Ada')
    expect(await people()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('ada@example.com\tAdmin\tAda'),
    })
    expect(await database.prisma.user.count()).toBe(1)
    await database.close()
    await postgres.stop()
    expect(await people()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('ada@example.com\tAdmin\tAda'),
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})
