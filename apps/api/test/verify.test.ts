import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunView, VerificationView } from '@waypost/contract'
import { scenarios } from '@waypost/lab/scenarios'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'
import { makePerson } from './make-person.ts'

const stories = scenarios.filter(({ verify }) => verify !== undefined)
const named = stories.find(({ name }) => name === 'ptr-comes-later')
const repaired = stories.find(({ name }) => name === 'repaired-later')

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench({ lab: { scenarios: stories } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
})
afterAll(() => bench?.close())

async function check(text: string, from: string | null): Promise<RunView> {
  const runId = await startCheck(app, cookie, { text, from })
  await followRun(app, { runId, cookie })
  return read(runId)
}

async function read(runId: string): Promise<RunView> {
  return (await app.inject({ url: `/api/runs/${runId}`, headers: { cookie } })).json()
}

async function ask(runId: string, findingId: string, as = cookie) {
  const url = `/api/runs/${runId}/verify`
  const response = await app.inject({ method: 'POST', url, headers: { cookie: as }, payload: { findingId } })
  return { status: response.statusCode, view: response.json<VerificationView & { code: string }>() }
}

function idOf({ findings }: RunView, code: string): string {
  return findings.find((finding) => finding.code === code)?.id ?? ''
}

describe('one finding asked again', () => {
  it('is told as it stands now, and what lookup services remember, and is kept with the check', async () => {
    const run = await check('ptr-comes-later.example', '127.63.1.25')
    const findingId = idOf(run, 'ptr-missing')
    const before = await ask(run.id, findingId)
    expect(before).toMatchObject({ status: 200, view: { findingId, requestedBy: 'Ada', result: { state: 'not-yet' } } })

    for (const zone of named?.verify?.at(-1)?.zones ?? []) bench.lab.publish(zone)
    const asked = bench.lab.dnsLog().length
    const { view } = await ask(run.id, findingId)
    expect(view.result?.state).toBe('remembered')
    const remembering = view.result?.lookupServices.filter(({ state }) => state === 'remembers') ?? []
    expect(remembering).toHaveLength(1)
    const leftMs = Date.parse(remembering[0]?.untilAt ?? '') - Date.parse(view.result?.at ?? '')
    expect(leftMs).toBeGreaterThan(0)
    expect(leftMs).toBeLessThanOrEqual(3_600_000)
    expect(
      bench.lab
        .dnsLog()
        .slice(asked)
        .filter((line) => /^(?:MX|TXT) /.test(line)),
    ).toEqual([])

    const after = await read(run.id)
    expect(after.verifications?.map(({ result }) => result?.state)).toEqual(['remembered', 'not-yet'])
    expect(after.verdict).toEqual(run.verdict)
    expect(after.findings).toEqual(run.findings)
    const list = await app.inject({ url: `/api/runs/${run.id}/verifications`, headers: { cookie } })
    expect(list.json()).toEqual({ verifications: after.verifications })
  })

  it('of a mail server is a visit of its own, and not what was heard before', async () => {
    const run = await check('repaired-later.example', null)
    const findingId = idOf(run, 'connect-refused')
    const [change] = repaired?.verify?.flatMap(({ mail = [] }) => mail) ?? []
    if (!change) throw new Error('The story repairs no server')
    await bench.lab.set(change.address, change.behaviour)
    const { view } = await ask(run.id, findingId)
    expect(view.result).toMatchObject({ state: 'fixed', subject: { address: change.address } })
    expect(bench.lab.connectionCount(change.address)).toBe(1)
  })

  it('asked for twice at once is asked once', async () => {
    const run = await check('repaired-later.example', null)
    const findingId = idOf(run, 'mx-host-nxdomain')
    const [one, other] = await Promise.all([ask(run.id, findingId), ask(run.id, findingId)])
    expect([one.status, other.status]).toEqual([200, 200])
    expect((await read(run.id)).verifications?.length).toBe(new Set([one.view.id, other.view.id]).size)
  })

  it('is refused where there is nothing to ask', async () => {
    const run = await check('repaired-later.example', null)
    const good = run.findings.find(({ outcome }) => outcome === 'good')?.id ?? ''
    expect(await ask(run.id, good)).toMatchObject({ status: 422, view: { code: 'not-verifiable' } })
    expect(await ask(run.id, 'ptr-missing~address~a')).toMatchObject({ status: 422, view: { code: 'no-such-finding' } })
    expect(await ask('r_00000000000000000000000000', good)).toMatchObject({ status: 404 })
  })

  it('makes a later check surer: the same, a minute apart and from another network', async () => {
    const { prisma } = bench.database
    const from = '127.63.1.26'
    const first = await check('ptr-comes-later.example', from)
    expect(first.verdict).toMatchObject({ primary: 'ptr-missing', confidence: 'likely' })
    expect(first.verdict?.reasons).toContain('one-try')
    expect((await ask(first.id, idOf(first, 'ptr-missing'))).view.result?.state).toBe('not-yet')
    expect((await check('ptr-comes-later.example', from)).verdict?.reasons).toContain('one-try')

    const moveBack = (more: object) => prisma.$executeRaw`
      UPDATE finding_verification SET vantage = 'branch',
        result = result || jsonb_build_object('at', now() - interval '2 minutes') || ${JSON.stringify(more)}::jsonb
      WHERE finding_id LIKE 'ptr-missing~address~127.63.1.26%'`
    await moveBack({})
    const second = await check('ptr-comes-later.example', from)
    expect(second.verdict).toMatchObject({ confidence: 'likely' })
    expect(second.verdict?.reasons).toContain('two-tries')

    await moveBack({ observedBy: { by: 'probe', vantage: 'branch', sourceAddress: '192.0.2.7' } })
    const third = await check('ptr-comes-later.example', from)
    expect(third.verdict).toMatchObject({ primary: 'ptr-missing', confidence: 'sure' })
  })

  it('is for those who may start a check; others read what came of it', async () => {
    const run = await check('repaired-later.example', null)
    const { cookie: viewer } = await makePerson(bench.database, 'viewer')
    expect((await ask(run.id, idOf(run, 'mx-host-nxdomain'), viewer)).status).toBe(403)
    const list = await app.inject({ url: `/api/runs/${run.id}/verifications`, headers: { cookie: viewer } })
    expect(list.statusCode).toBe(200)
  })
})

it('of a mail server waits for its turn, and is not answered with what the check itself heard', async () => {
  const polite = await makeBench({
    lab: { scenarios: stories },
    environment: { WAYPOST_ADDRESS_GAP_MS: '1500', WAYPOST_REUSE_SECONDS: '600' },
  })
  try {
    const api = await polite.openApp()
    const headers = { cookie: await setUp(api, polite.database) }
    await polite.startWorker()
    const runId = await startCheck(api, headers.cookie, { text: 'repaired-later.example', from: null })
    await followRun(api, { runId, cookie: headers.cookie })
    await polite.lab.set('127.63.3.2', { kind: 'good' })
    const findingId = 'connect-refused~address~mx2.repaired-later.example~127.63.3.2'
    const verify = { method: 'POST', url: `/api/runs/${runId}/verify`, headers, payload: { findingId } } as const
    const { result } = (await api.inject(verify)).json<VerificationView>()
    expect(result).toMatchObject({ state: 'fixed' })
    expect(result).not.toHaveProperty('heardAt')
    expect(polite.lab.connectionCount('127.63.3.2')).toBe(1)
    // Asked a moment later, what the one before heard is young enough, and says its time.
    const again = (await api.inject(verify)).json<VerificationView>()
    expect(again.result).toMatchObject({ state: 'fixed', heardAt: expect.any(String) })
    expect(polite.lab.connectionCount('127.63.3.2')).toBe(1)
  } finally {
    await polite.close()
  }
})
