import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'

const token = 'a-token-of-the-tests'
let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_METRICS_TOKEN: token } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
})
afterAll(() => bench?.close())

async function scrape(from: App = app): Promise<Map<string, number>> {
  const response = await from.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = response.body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

describe('/metrics', () => {
  it('is not there without a token, and asks for the right one', async () => {
    const without = await bench.openApp({ metricsToken: undefined })
    expect((await without.inject('/metrics')).statusCode).toBe(404)
    for (const authorization of [undefined, 'Bearer guessed', `Basic ${token}`, `Bearer ${token}x`]) {
      const response = await app.inject({ url: '/metrics', headers: { ...(authorization && { authorization }) } })
      expect(response.statusCode).toBe(401)
    }
    // A session, even of an administrator, is no token.
    expect((await app.inject({ url: '/metrics', headers: { cookie } })).statusCode).toBe(401)
  })

  it('counts what waits, and then what was done and seen, without naming whom', async () => {
    const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const waiting = await scrape(await bench.openApp())
    expect(waiting.get('waypost_runs{state="queued"}')).toBe(1)
    expect(waiting.get('waypost_queue_oldest_seconds')).toBeGreaterThan(0)
    await bench.startWorker()
    await followRun(app, { runId, cookie })
    const done = await scrape(await bench.openApp())
    expect(done.get('waypost_runs{state="queued"}')).toBe(0)
    expect(done.get('waypost_runs_last_hour{state="done"}')).toBe(1)
    expect(done.get('waypost_run_seconds{quantile="0.5"}')).toBeGreaterThan(0)
    expect(done.get('waypost_probes_recent{fact="smtp.connect",outcome="seen"}')).toBeGreaterThan(0)
    expect(done.get('waypost_database_up')).toBe(1)
    expect([...done.keys()].join('\n')).not.toMatch(/\.example|ada|\d+\.\d+\.\d+\.\d+|r_[0-9A-Z]{26}/i)
  })

  it('measures requests by their route, and this process', async () => {
    await app.inject({ url: '/api/runs/r_00000000000000000000000000', headers: { cookie } })
    await app.inject('/wp-login.php')
    const seen = await scrape()
    expect(
      seen.get('waypost_http_request_seconds_count{method="GET",route="/api/runs/:id",status="404"}'),
    ).toBeGreaterThan(0)
    expect([...seen.keys()].join('\n')).not.toContain('wp-login')
    for (const name of ['waypost_event_streams', 'nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes']) {
      expect(seen.has(name)).toBe(true)
    }
    expect(seen.get('waypost_database_connections{state="idle"}')).toBeGreaterThanOrEqual(0)
  })
})
