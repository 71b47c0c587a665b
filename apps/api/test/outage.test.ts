import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { parseRunId } from '@waypost/contract'
import { rejudgeRun } from '../src/runs/rejudge-run.ts'
import type { App } from '../src/services.ts'
import { readRun } from '../src/store/read-runs.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'
import { moveToPast, verdictOf } from './past-runs.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
  const sender = { name: 'Brightwater', address: '127.21.1.25', heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
  await app.inject({ method: 'PUT', url: '/api/senders/default', headers: { cookie }, payload: sender })
})
afterAll(() => bench?.close())

describe('an outage that is over', () => {
  const hour = 3_600_000
  async function check(text: string) {
    const runId = await startCheck(app, cookie, { text })
    await followRun(app, { runId, cookie })
    return (await app.inject({ url: `/api/runs/${runId}`, headers: { cookie } })).json()
  }
  /** Runs of the pair at these hours before now, and then a new one. */
  async function after(past: [number, Parameters<typeof verdictOf>[0], Parameters<typeof verdictOf>[1]?][]) {
    const { prisma } = bench.database
    await prisma.run.deleteMany({ where: { pair: { recipientDomain: 'all-ok-dual.example' } } })
    const now = Date.now()
    for (const [hoursAgo, state, rest] of past) {
      const { id } = await check('all-ok-dual.example')
      const at = new Date(now - hoursAgo * hour)
      await moveToPast(bench.database, { uuid: parseRunId(id) ?? '', at, verdict: verdictOf(state, rest) })
    }
    const view = await check('all-ok-dual.example')
    const agoOf = (name: string) => {
      const value = view.verdict.args[name]
      return value === undefined ? null : Math.abs(Math.round((now - Date.parse(value)) / hour))
    }
    return { verdict: view.verdict, agoOf, id: view.id }
  }

  it('is said with what is known of its begin and end', async () => {
    const { verdict, agoOf } = await after([
      [40, 'ok'],
      [30, 'delayed'],
      [25, 'unknown'],
      [20, 'blocked'],
    ])
    expect(verdict).toMatchObject({
      state: 'recovered',
      primary: 'works-again',
      actor: 'author',
      args: { was: 'blocked' },
    })
    expect(['beganAfterAt', 'startAt', 'endAt', 'endedBeforeAt'].map(agoOf)).toEqual([40, 30, 20, 0])
  })

  it('stays said for a week, with the check that first saw it over', async () => {
    const { verdict, agoOf } = await after([
      [100, 'partly'],
      [90, 'recovered'],
      [80, 'ok'],
    ])
    expect(verdict).toMatchObject({ state: 'recovered', args: { was: 'partly' } })
    expect(['beganAfterAt', 'startAt', 'endAt', 'endedBeforeAt'].map(agoOf)).toEqual([null, 100, null, 90])
  })

  it('begins anew where nobody looked for a week', async () => {
    const { agoOf } = await after([
      [400, 'blocked'],
      [100, 'blocked'],
      [90, 'blocked'],
    ])
    expect(['beganAfterAt', 'startAt', 'endAt'].map(agoOf)).toEqual([null, 100, 90])
  })

  it.each([
    ['what could not be seen', [[20, 'unknown']]],
    ['what was more than a week ago', [[170, 'blocked']]],
    ['what was good', [[20, 'ok']]],
  ] as [string, [number, 'unknown' | 'blocked' | 'ok'][]][])('is not %s', async (_name, past) => {
    expect((await after(past)).verdict.state).toBe('ok')
  })

  it('of another pair is not ours', async () => {
    await after([[20, 'blocked']])
    const runId = await startCheck(app, cookie, { text: 'all-ok-dual.example', from: null })
    await followRun(app, { runId, cookie })
    const { verdict } = (await app.inject({ url: `/api/runs/${runId}`, headers: { cookie } })).json()
    expect(verdict.state).toBe('ok')
  })

  it('that was watched and longer than our server tries is a reason to let it try longer', async () => {
    const watched = Array.from({ length: 17 }, (_, index): [number, 'blocked'] => [52 - index * 3, 'blocked'])
    expect((await after(watched)).verdict).toMatchObject({
      primary: 'gave-up-too-soon',
      actor: 'mailteam',
      args: { outageHours: 48, limitHours: 48 },
    })
    expect(
      (
        await after([
          [52, 'blocked'],
          [4, 'blocked'],
        ])
      ).verdict.primary,
    ).toBe('works-again')
  })

  it('is judged again years later as it was then', async () => {
    const { verdict, id } = await after([[20, 'blocked']])
    await bench.database.prisma.run.deleteMany({ where: { verdictState: 'blocked' } })
    const stored = await readRun(bench.database, parseRunId(id) ?? '')
    if (!stored) throw new Error('The run is gone')
    expect(rejudgeRun(stored)?.verdict).toEqual(verdict)
  })
})

test('a check tells since when its pair is held up', async () => {
  const hour = 3_600_000
  const now = Date.now()
  const check = async () => {
    const runId = await startCheck(app, cookie, { text: 'null-mx.example' })
    await followRun(app, { runId, cookie })
    const { verdict } = (await app.inject({ url: `/api/runs/${runId}`, headers: { cookie } })).json()
    const agoOf = (at: string | null) => at && Math.abs(Math.round((now - Date.parse(at)) / hour))
    return { uuid: parseRunId(runId) ?? '', since: [agoOf(verdict.since.lastGoodAt), agoOf(verdict.since.firstBadAt)] }
  }
  const first = await check()
  expect(first.since).toEqual([null, 0])
  await moveToPast(bench.database, { uuid: first.uuid, at: new Date(now - 9 * 24 * hour), verdict: verdictOf('ok') })
  const second = await check()
  expect(second.since).toEqual([9 * 24, 0])
  await moveToPast(bench.database, { uuid: second.uuid, at: new Date(now - 3 * hour), verdict: verdictOf('blocked') })
  expect((await check()).since).toEqual([9 * 24, 3])
})
