import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InstallationView } from '@waypost/contract'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
})
afterAll(() => bench?.close())

async function look(): Promise<InstallationView> {
  return (await app.inject({ url: '/api/installation', headers: { cookie } })).json()
}

describe('the state of the installation', () => {
  it('knows no checker before there is one, and what waits', async () => {
    await startCheck(app, cookie, { text: 'all-ok.example', from: null })
    const view = await look()
    expect(view.checkers).toEqual([])
    expect(view.queue).toMatchObject({ queued: 1, running: 0, oldestQueuedSeconds: expect.any(Number) })
    expect(view.isHttps).toBe(false)
  })

  it('knows a checker by its worker and by what its checks saw', async () => {
    const worker = await bench.startWorker()
    const { runId } = (await app.inject({ url: '/api/runs', headers: { cookie } })).json().runs[0] ?? {}
    const next = runId ?? (await startCheck(app, cookie, { text: 'no-ptr.example', from: null }))
    await followRun(app, { runId: next, cookie })
    const { checkers } = await look()
    expect(checkers).toHaveLength(1)
    expect(checkers[0]).toMatchObject({ vantage: bench.settings.probe.vantage, workerCount: 1, port25: 'open' })
    expect(checkers[0]?.lookups.length).toBeGreaterThan(0)
    expect(checkers[0]?.lookups.some(({ answeredCount }) => answeredCount > 0)).toBe(true)
    await worker.close()
  })

  it('says when a worker was last heard of', async () => {
    await bench.database.prisma.$executeRaw`UPDATE checker SET last_seen_at = now() - interval '1 hour'`
    const [checker] = (await look()).checkers
    expect(checker).toMatchObject({ workerCount: 0 })
    expect(Date.now() - Date.parse(checker?.lastSeenAt ?? '')).toBeGreaterThan(3_500_000)
  })

  it('tells a closed port 25 and a name that does not fit', async () => {
    await bench.database.prisma.$executeRaw`
      UPDATE run_result SET facts = '[]', findings = '[{"code": "checker-port25-blocked"}, {"code": "checker-no-ipv6"}]'`
    expect((await look()).checkers[0]).toMatchObject({ port25: 'closed', ipv6: 'missing', ownName: 'unknown' })
    const facts = JSON.stringify([
      {
        name: 'checker.ptr',
        subject: { kind: 'address', name: '9.9.9.9', address: '9.9.9.9' },
        observed: { ok: true },
      },
    ])
    await bench.database.prisma.$executeRaw`
      UPDATE run_result SET facts = ${facts}::jsonb, findings = '[{"code": "checker-own-ptr"}]'`
    expect((await look()).checkers[0]).toMatchObject({ ownName: 'misfit', sourceAddress: '9.9.9.9' })
  })
})
