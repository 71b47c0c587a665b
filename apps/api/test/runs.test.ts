import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyRunEvent, parseRunId, type RunView } from '@waypost/contract'
import { scenarios } from '@waypost/lab/scenarios'
import type { App } from '../src/services.ts'
import { rejudgeRun } from '../src/runs/rejudge-run.ts'
import { readRun } from '../src/store/read-runs.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let other: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  other = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
})
afterAll(() => bench?.close())

/** What a page shows of a run, without what no event carries. */
function shown({ state, stages, path, findings, verdict, failure, lastSeq }: RunView) {
  return { state, stages, path, findings, verdict, failure, lastSeq }
}

describe.each(['all-ok', 'no-ptr', 'domain-gone', 'null-mx', 'one-of-two', 'checker-refused'])(
  'the story %s',
  (name) => {
    it('is told live as it is stored, and judged again comes out the same', async () => {
      const scenario = scenarios.find((known) => known.name === name)
      if (!scenario) throw new Error(`The lab tells no story ${name}`)
      const runId = await startCheck(app, cookie, { text: scenario.enter.target, from: scenario.enter.from ?? null })
      const begin = await readView(app, cookie, runId)
      // Followed through another process than the one that took the check.
      const { events, bye } = await followRun(other, { runId, cookie })
      expect(bye).toBe('finished')
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
      expect(events.map(({ id }) => id)).toEqual(events.map(({ seq }) => `${runId}:${seq}`))
      expect(events[0]).toMatchObject({ type: 'run.started', body: { attempt: 1 } })
      expect(events.at(-1)).toMatchObject({ type: 'finished', body: { state: 'done', missingStages: [] } })

      const end = await readView(app, cookie, runId)
      expect(shown(events.reduce(applyRunEvent, begin))).toEqual(shown(end))
      expect(end.verdict).toMatchObject({
        state: scenario.expect.state,
        primary: scenario.expect.primary,
        side: scenario.expect.side,
        actor: scenario.expect.actor,
        isProvisional: false,
      })
      const problems = end.findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
      expect(problems.map(({ code }) => code).sort()).toEqual(scenario.expect.findings.toSorted())

      const stored = await readRun(bench.database, parseRunId(runId) ?? '')
      if (!stored?.result) throw new Error('The run has no result')
      const again = rejudgeRun(stored)
      expect(again?.verdict).toEqual(stored.result.verdict)
      expect(again?.findings).toHaveLength(stored.result.findings.length)
      expect(again?.findings).toEqual(expect.arrayContaining(stored.result.findings))
    })
  },
)

describe('a run', () => {
  it('is listed with its verdict, and its conversations can be read', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null, ticket: ' T-4471 ' })
    await followRun(app, { runId, cookie })
    const recent = (await app.inject({ url: '/api/runs?mine=true', headers: { cookie } })).json()
    expect(recent.runs[0]).toMatchObject({ id: runId, ticket: 'T-4471', state: 'done', verdict: { state: 'ok' } })
    const { transcripts } = (await app.inject({ url: `/api/runs/${runId}/transcripts`, headers: { cookie } })).json()
    expect(transcripts.length).toBeGreaterThan(0)
    expect(transcripts[0].lines.some((line: { from: string }) => line.from === 'S')).toBe(true)
    const { evidence } = await readView(app, cookie, runId)
    expect(evidence).toHaveLength(transcripts.length)
    const status = (await app.inject({ url: '/api/status', headers: { cookie } })).json()
    expect(status).toMatchObject({ port25: 'open', lastCheckAt: expect.any(String) })
  })

  it('uses our mail server when nobody is named as sender', async () => {
    const sender = { name: 'Brightwater', address: '127.21.4.25', heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
    const headers = { cookie }
    expect(
      (await app.inject({ method: 'PUT', url: '/api/senders/default', headers, payload: sender })).statusCode,
    ).toBe(200)
    const runId = await startCheck(app, cookie, { text: 'no-ptr.example' })
    await followRun(app, { runId, cookie })
    const view = await readView(app, cookie, runId)
    expect(view).toMatchObject({
      sender: { source: 'saved', label: 'Brightwater', address: '127.21.4.25' },
      giveUpHours: 48,
    })
    expect(view.verdict).toMatchObject({ primary: 'ptr-missing', actor: 'isp' })
  })

  it('goes on after the last event that was seen, wherever the stream broke', async () => {
    const runId = await startCheck(app, cookie, { text: 'slow-greeting.example', from: null })
    const seen: number[] = []
    let lastEventId: string | undefined
    for (let turn = 0; ; turn++) {
      const part = await followRun(turn % 2 ? app : other, { runId, cookie, lastEventId }, ({ seq }) => seq % 3 === 0)
      seen.push(...part.events.map(({ seq }) => seq))
      lastEventId = part.events.at(-1)?.id ?? lastEventId
      if (part.bye !== undefined) break
    }
    const { lastSeq } = await readView(app, cookie, runId)
    expect(seen).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
  })

  it('shows a page opened in the middle what one opened at the start has seen', async () => {
    const runId = await startCheck(app, cookie, { text: 'slow-greeting.example', from: null })
    const begin = await readView(app, cookie, runId)
    const { events } = await followRun(app, { runId, cookie }, ({ type }) => type === 'host')
    const middle = await readView(other, cookie, runId)
    const rest = await followRun(other, { runId, cookie, after: middle.lastSeq })
    const all = [...events, ...(await followRun(app, { runId, cookie, after: events.at(-1)?.seq })).events]
    expect(shown(rest.events.reduce(applyRunEvent, middle))).toEqual(shown(all.reduce(applyRunEvent, begin)))
  })

  it('is told from the start to who says to have seen more of it than was told', async () => {
    const runId = await startCheck(app, cookie, { text: 'domain-gone.example', from: null })
    const { events } = await followRun(app, { runId, cookie, lastEventId: `${runId}:999999` })
    expect(events[0]?.seq).toBe(1)
    const late = await followRun(app, { runId, cookie, after: 999_999 })
    expect(late.events).toEqual(events)
  })

  it.each(['-1', '999999999999999999999', 'r_00000000000000000000000000:3', "'or 1=1"])(
    'is told from the start to who says to have seen %s',
    async (lastEventId) => {
      const runId = await startCheck(app, cookie, { text: 'domain-gone.example', from: null })
      const { events } = await followRun(app, { runId, cookie, lastEventId })
      expect(events[0]?.seq).toBe(1)
    },
  )
})

describe('stopping', () => {
  it('ends a running run soon, keeps what was seen and calls nothing bad that was not looked at', async () => {
    const runId = await startCheck(app, cookie, { text: 'silent-server.example', from: null })
    await followRun(
      app,
      { runId, cookie },
      ({ type, body }) => type === 'stage' && 'key' in body && body.key === 'greeting',
    )
    const response = await other.inject({ method: 'DELETE', url: `/api/runs/${runId}`, headers: { cookie } })
    expect(response.statusCode).toBe(204)
    const { events } = await followRun(app, { runId, cookie })
    expect(events.at(-1)).toMatchObject({ type: 'finished', body: { state: 'stopped' } })
    const view = await readView(app, cookie, runId)
    expect(view.state).toBe('stopped')
    expect(view.stages.every(({ state }) => state === 'done' || state === 'skipped')).toBe(true)
    expect(view.findings.map(({ code }) => code)).toContain('mx-found')
    expect(view.findings.filter(({ outcome }) => outcome === 'stops')).toEqual([])
    expect(JSON.stringify(view.path)).not.toContain('"waiting"')
  })
})
