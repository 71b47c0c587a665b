import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Problem } from '@waypost/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FaultBench, makeFaultBench } from './faults/fault-bench.ts'
import { checkInvariants } from './faults/invariants.ts'
import { Timeline } from './faults/timeline.ts'
import { mountTinyDisk } from './faults/tiny-disk.ts'

const disk = mountTinyDisk(224)
if (disk === undefined) console.warn('SKIPPED: the disk-full test needs root, to mount a small file system.')
let bench: FaultBench
const accepted = new Map<string, string>()
let askedCount = 0

beforeAll(async () => {
  if (disk === undefined) return
  bench = await makeFaultBench({ timeline: new Timeline(), folder: disk.folder, people: 60, isKeptRunning: true })
})
afterAll(async () => {
  disk?.free()
  await bench?.close()
  disk?.remove()
})

async function startCheck(text: string): Promise<{ status: number; retryAfter: string | null; code?: string }> {
  const cookie = bench.cookies[(askedCount += 1) % bench.cookies.length] ?? ''
  const response = await fetch(`${bench.urls[askedCount % 2]}/api/checks`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ text, from: null }),
  })
  const body = (await response.json()) as Partial<Problem> & { runId?: string }
  if (response.status === 202) accepted.set(body.runId ?? '', cookie)
  return { status: response.status, retryAfter: response.headers.get('retry-after'), code: body.code }
}

const startAny = () => startCheck(`full-${(askedCount += 1)}.example`)

async function readStatus(runId: string): Promise<number> {
  const response = await fetch(`${bench.urls[0]}/api/runs/${runId}`, { headers: { cookie: accepted.get(runId) ?? '' } })
  await response.arrayBuffer()
  return response.status
}

async function expectAllEnd(): Promise<void> {
  const sql = `SELECT count(*)::int AS count FROM run WHERE state IN ('queued', 'running')`
  const openCount = async () => (await bench.query<{ count: number }>(sql).catch(() => []))[0]?.count
  await expect.poll(openCount, { timeout: 120_000, interval: 500 }).toBe(0)
  const load = { accepted, answers: new Map<string, number>(), refusals: [], followed: [], truthOf: () => undefined }
  expect(await checkInvariants(bench, load)).toEqual([])
}

it.skipIf(disk === undefined)(
  'a full disk is said, what is stored can be read, and with room again all checks end',
  async () => {
    expect((await startCheck('all-ok.example')).status).toBe(202)
    expect((await startCheck('slow-greeting.example')).status).toBe(202)
    const [first = ''] = accepted.keys()
    await sleep(1_000)
    disk?.fill()
    // The half-empty pages of the tables take what comes first.
    let refused = await startAny()
    for (let tries = 0; refused.status !== 503 && tries < 1_000; tries++) refused = await startAny()
    expect(refused).toEqual({ status: 503, retryAfter: expect.any(String), code: 'storage-full' })
    expect(await readStatus(first)).toBe(200)
    disk?.free()
    await expect.poll(async () => (await startAny()).status, { timeout: 30_000, interval: 500 }).toBe(202)
    await expectAllEnd()
  },
  180_000,
)

it.skipIf(disk === undefined)(
  'a Postgres that dies of a full disk comes back with room again, and all checks end',
  async () => {
    expect((await startCheck('one-of-two.example')).status).toBe(202)
    disk?.fill()
    const startedAt = async () => (await bench.query<{ at: Date }>('SELECT pg_postmaster_start_time() AS at'))[0]?.at
    // Its log of changes cannot go on in a new file: it stops there and then.
    const dies = async () => {
      await bench.query(`SELECT pg_switch_wal() FROM (SELECT pg_logical_emit_message(true, 'full', repeat('x', 9)))`)
    }
    await expect
      .poll(
        () =>
          dies().then(
            () => 'lives',
            () => 'died',
          ),
        { timeout: 30_000, interval: 20 },
      )
      .toBe('died')
    disk?.free()
    await expect.poll(() => startedAt().catch(() => undefined), { timeout: 60_000, interval: 500 }).toBeDefined()
    await expect.poll(async () => (await startAny()).status, { timeout: 30_000, interval: 500 }).toBe(202)
    await expectAllEnd()
    // Of the lines of its log only those are there for which there was room.
    expect(readFileSync(bench.postgres.logFile, 'utf8')).toMatch(/recovery|redo|PANIC/)
  },
  180_000,
)
