import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseRunId } from '@waypost/contract'
import type { App } from '../src/services.ts'
import { makeBench, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'
import { makePerson, type TestPerson } from './make-person.ts'

let bench: Bench
let app: App
let agent: TestPerson
let viewer: TestPerson
let runId: string

const typed = 'Laura Bell <laura.bell@all-ok.example>'
/** As a server says it, once with and once without the domain. */
const replies = ['550 5.1.1 <laura.bell@all-ok.example> unknown', '550 no user laura.bell here']

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  await bench.startWorker()
  agent = await makePerson(bench.database, 'agent')
  viewer = await makePerson(bench.database, 'viewer')
  runId = await startCheck(app, agent.cookie, { text: typed })
  await followRun(app, { runId, cookie: agent.cookie })
  const id = parseRunId(runId) ?? ''
  await bench.database.prisma.$executeRaw`
    UPDATE transcript SET lines = lines || ${JSON.stringify(
      ['RCPT TO:<laura.bell@all-ok.example>', ...replies].map((text) => ({ atMs: 1, from: 'S', text })),
    )}::jsonb WHERE run_id = ${id}::uuid`
  await bench.database.prisma.$executeRaw`
    UPDATE run_event SET body = jsonb_set(body, '{args}', ${JSON.stringify({ reply: replies.join(' ') })}::jsonb)
    WHERE run_id = ${id}::uuid AND type = 'finding'`
})
afterAll(() => bench?.close())

const pieces = ['laura.bell', 'Laura', 'Bell']

it('hides the recipient from a viewer in every answer', async () => {
  for (const url of ['/api/runs', `/api/runs/${runId}`, `/api/runs/${runId}/transcripts`]) {
    const seen = (await app.inject({ url, headers: { cookie: viewer.cookie } })).body
    for (const piece of pieces) expect(seen).not.toContain(piece)
    expect(seen).toContain('l•••@all-ok.example')
    const full = (await app.inject({ url, headers: { cookie: agent.cookie } })).body
    expect(full).toContain('laura.bell@all-ok.example')
  }
  const view = await readView(app, viewer.cookie, runId)
  expect(view).toMatchObject({
    input: 'l•••@all-ok.example',
    target: { input: 'l•••@all-ok.example', mailAddress: 'l•••@all-ok.example', domain: 'all-ok.example' },
  })
  const { input, target, ...rest } = await readView(app, agent.cookie, runId)
  expect(view).toMatchObject(rest)
})

it('hides it in the stream too', async () => {
  const seen = await followRun(app, { runId, cookie: viewer.cookie })
  const full = await followRun(app, { runId, cookie: agent.cookie })
  expect(seen.events.map(({ id, type }) => [id, type])).toEqual(full.events.map(({ id, type }) => [id, type]))
  expect(JSON.stringify(full)).toContain('laura.bell@all-ok.example')
  for (const piece of pieces) expect(JSON.stringify(seen)).not.toContain(piece)
})
