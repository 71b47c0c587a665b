import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseRunId, type RunView } from '@waypost/contract'
import type { AnyFact } from '@waypost/core/facts'
import { scenarios } from '@waypost/lab/scenarios'
import type { SafeAddress } from '@waypost/probe'
import type { App } from '../src/services.ts'
import { PostgresTurns } from '../src/store/postgres-turns.ts'
import { readRun } from '../src/store/read-runs.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

const gapMs = 1_000
const environment = { WAYPOST_ADDRESS_GAP_MS: String(gapMs), WAYPOST_REUSE_SECONDS: '600' }

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  const stories = ['all-ok', 'slow-greeting', 'silent-server', 'checker-refused', 'refused-connection', 'not-now']
  bench = await makeBench({ lab: { scenarios: scenarios.filter(({ name }) => stories.includes(name)) }, environment })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
  await bench.startWorker()
})
afterAll(() => bench?.close())

const serverOf = (story: string) => scenarios.find(({ name }) => name === story)?.mail[0]?.address ?? ''

function connectionsTo(address: string) {
  return bench.lab.connections().filter((connection) => connection.address === address)
}

/** Starts a check of a story that joins no other, and waits for its end. */
async function check(story: string, choices: object = {}): Promise<RunView> {
  const runId = await startCheck(app, cookie, { text: `${story}.example`, from: null, ...choices })
  await followRun(app, { runId, cookie })
  return readView(app, cookie, runId)
}

async function factsOf({ id }: RunView): Promise<AnyFact[]> {
  return (await readRun(bench.database, parseRunId(id) ?? ''))?.result?.facts ?? []
}

const answersOf = (view: RunView) => view.path.recipient?.servers[0]?.cells.answers

/** Never two connections at once, and each the gap after the end of the one before. */
function expectPolite(address: string, leastCount: number) {
  const connections = connectionsTo(address)
  expect(connections.length).toBeGreaterThanOrEqual(leastCount)
  for (const [index, { openedAtMs }] of connections.entries()) {
    const before = connections[index - 1]
    // Times are written down with the millisecond.
    if (before) expect(openedAtMs - (before.closedAtMs ?? Infinity)).toBeGreaterThanOrEqual(gapMs - 2)
  }
}

describe('two workers and one address', () => {
  it('ten runs at once share one connection, and say how old it is', async () => {
    const views = await Promise.all(
      Array.from({ length: 10 }, (_, index) => check('slow-greeting', { ticket: `T-${index}` })),
    )
    expect(connectionsTo(serverOf('slow-greeting'))).toHaveLength(1)
    expect(new Set(views.map(({ id }) => id)).size).toBe(10)
    for (const view of views) expect(view.verdict).toMatchObject({ state: 'ok', primary: 'slow-on-purpose' })
    expect(views.filter((view) => answersOf(view)?.earlier !== undefined)).toHaveLength(9)
    const turns = (await Promise.all(views.map(factsOf))).flat().filter(({ name }) => name === 'smtp.turn')
    const kinds = turns
      .map(({ observed }) => (observed.ok && 'kind' in observed.value ? observed.value.kind : ''))
      .sort()
    expect(kinds).toEqual([...Array<string>(9).fill('reused'), ...Array<string>(9).fill('waits')])
  })

  it('fresh checks one after the other wait for the gap, and say so', async () => {
    const address = serverOf('all-ok')
    const first = await check('all-ok')
    expect(answersOf(first)?.earlier).toBeUndefined()
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null, fresh: true })
    const waiting: string[] = []
    await followRun(app, { runId, cookie }, (event) => {
      if (event.type === 'result' && event.body.value.note?.startsWith('turn-')) waiting.push(event.body.value.note)
      return event.type === 'finished'
    })
    expect(waiting).toEqual(['turn-gap'])
    await Promise.all([1, 2, 3].map((index) => check('all-ok', { fresh: true, ticket: `T-${index}` })))
    expectPolite(address, 3)
  })

  it('what was heard is reused for what it is, with its own times and its conversation', async () => {
    const first = await check('not-now', { fresh: true })
    const second = await check('not-now', { ticket: 'T-2' })
    expect(connectionsTo(serverOf('not-now'))).toHaveLength(1)
    // It lasts since the first one ended, says the second one.
    const since = { firstBadAt: first.finishedAt, lastGoodAt: null }
    expect(second.verdict).toEqual({ ...first.verdict, since })
    expect(answersOf(second)).toMatchObject({ state: 'good', earlier: { reuseSeconds: 600 } })
    // Controls answer in any order.
    const heard = ({ evidence }: RunView) => evidence.map(({ host, startedAt }) => `${host} ${startedAt}`).toSorted()
    expect(heard(second)).toEqual(heard(first))
    const smtp = async (view: RunView) => (await factsOf(view)).filter(({ name }) => /^smtp\.(?!turn)/.test(name))
    expect(await smtp(second)).toEqual(await smtp(first))
  })

  it('an address that refused our checker is left alone, also by a fresh check', async () => {
    await check('checker-refused')
    const again = await check('checker-refused', { fresh: true })
    expect(connectionsTo(serverOf('checker-refused'))).toHaveLength(1)
    expect(again.verdict).toMatchObject({ primary: 'checker-refused' })
    const held = again.findings.find(({ code }) => code === 'checker-held-back')
    expect(held?.args).toMatchObject({ because: 'refused', minutes: 10 })
  })

  it('a failure that controls prove to be theirs is reused', async () => {
    const [first, second] = [await check('refused-connection'), await check('refused-connection', { ticket: 'T-2' })]
    expect(second.verdict).toMatchObject({ primary: first.verdict?.primary, state: 'blocked' })
    expect(answersOf(second)?.earlier).toBeDefined()
  })

  it('a stopped run leaves nothing behind', async () => {
    const runId = await startCheck(app, cookie, { text: 'silent-server.example', from: null })
    await expect.poll(() => connectionsTo(serverOf('silent-server')).length, { timeout: 20_000 }).toBe(1)
    await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
    await followRun(app, { runId, cookie })
    const rows = await bench.database.prisma.addressResult.count({ where: { address: serverOf('silent-server') } })
    expect(rows).toBe(0)
  })
})

describe('a machine whose clock is wrong', () => {
  it('waits as long as the clock of the database says', async () => {
    const settings = { ...bench.settings.probe, vantage: 'elsewhere' }
    const turns = new PostgresTurns(bench.database, settings, (error) => bench.errors.push(error))
    const { smtpPort: port, ehloName } = settings
    const address = '127.20.200.77' as SafeAddress
    const request = { host: 'mx.example', address, port, ehloName, upTo: 'tls' as const, patienceMs: 1 }
    const first = await turns.ask(request)
    if (first.kind !== 'dial') throw new Error(`It is not free: ${first.kind}`)
    expect(await turns.ask(request)).toMatchObject({ kind: 'wait', because: 'busy' })
    first.turn.end()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    try {
      await expect.poll(() => turns.ask(request)).toMatchObject({ kind: 'wait', because: 'gap' })
    } finally {
      vi.useRealTimers()
    }
    await expect.poll(async () => (await turns.ask(request)).kind, { timeout: 10_000 }).toBe('dial')
    await turns.close()
  })
})

describe('a worker that is killed while it holds a turn', () => {
  it('loses it, and another one gets it, after the gap', async () => {
    const address = serverOf('silent-server')
    await expect.poll(() => connectionsTo(address).at(-1)?.closedAtMs, { timeout: 20_000 }).toBeDefined()
    const before = connectionsTo(address).length
    const environment = { ...process.env, ...bench.environment, DATABASE_URL: bench.databaseUrl }
    const source = `
      const { readSettings } = await import(${JSON.stringify(fileURLToPath(new URL('../src/settings.ts', import.meta.url)))})
      const { openDatabase } = await import(${JSON.stringify(fileURLToPath(new URL('../src/store/database.ts', import.meta.url)))})
      const { PostgresTurns } = await import(${JSON.stringify(fileURLToPath(new URL('../src/store/postgres-turns.ts', import.meta.url)))})
      const { settings } = readSettings(process.env)
      const turns = new PostgresTurns(openDatabase(process.env.DATABASE_URL, console.error), settings.probe, console.error)
      const request = { host: 'mx1.silent-server.example', address: '${address}', port: settings.probe.smtpPort,
        ehloName: settings.probe.ehloName, upTo: 'tls', patienceMs: 1 }
      for (;;) {
        const answer = await turns.ask(request)
        if (answer.kind === 'dial') break
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      console.log('taken')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], { env: environment, stdio: 'pipe' })
    const [said] = await once(child.stdout, 'data')
    expect(String(said)).toContain('taken')
    const runId = await startCheck(app, cookie, { text: 'silent-server.example', from: null, ticket: 'T-9' })
    const { events } = await followRun(app, { runId, cookie }, (event) => {
      return event.type === 'result' && event.body.value.note === 'turn-busy'
    })
    expect(events.at(-1)?.body).toMatchObject({ value: { state: 'waiting' } })
    child.kill('SIGKILL')
    await expect.poll(() => connectionsTo(address).length, { timeout: 40_000 }).toBe(before + 1)
    await app.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
  })
})
