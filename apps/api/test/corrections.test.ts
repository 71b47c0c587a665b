import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CorrectedRun, CorrectionRequest, CorrectionsView, CorrectionView } from '@waypost/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'
import { makePerson, type TestPerson } from './make-person.ts'

const checkout = fileURLToPath(new URL('../../..', import.meta.url))
const delayed: CorrectionRequest = { state: 'delayed', side: 'sender-isp', actor: null, text: ' It came hours late. ' }

let bench: Bench
let app: App
let ada: string
let agent: TestPerson
let viewer: TestPerson
let folder: string
let runs: { works: string; noPtr: string; noVerdict: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-corrections-'))
  bench = await makeBench()
  app = await bench.openApp()
  ada = await setUp(app, bench.database)
  agent = await makePerson(bench.database, 'agent', 'Agnes')
  viewer = await makePerson(bench.database, 'viewer')
  const worker = await bench.startWorker()
  const works = await startCheck(app, ada, { text: 'all-ok.example', from: '127.21.1.25' })
  const noPtr = await startCheck(app, ada, { text: 'no-ptr.example', from: '127.21.4.25' })
  for (const runId of [works, noPtr]) await followRun(app, { runId, cookie: ada })
  await worker.close()
  runs = { works, noPtr, noVerdict: await startCheck(app, ada, { text: 'null-mx.example', from: null }) }
})
afterAll(async () => {
  await bench?.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = (
  method: 'GET' | 'PUT' | 'DELETE',
  url: string,
  { cookie = ada, payload }: { cookie?: string; payload?: object } = {},
) => app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) })
const say = (runId: string, payload: object, cookie = agent.cookie) =>
  ask('PUT', `/api/runs/${runId}/correction`, { cookie, payload })

describe('that a verdict was wrong', () => {
  it('is said by the helpdesk, read by all, and stands until it is said otherwise', async () => {
    expect((await say(runs.works, delayed)).statusCode).toBe(200)
    const read = (
      await ask('GET', `/api/runs/${runs.works}/correction`, { cookie: viewer.cookie })
    ).json<CorrectionView>()
    expect(read.correction).toMatchObject({ ...delayed, text: 'It came hours late.', by: 'Agnes' })
    await say(runs.works, { ...delayed, actor: 'isp', text: 'Their provider said so.' }, ada)
    const { correction } = (await ask('GET', `/api/runs/${runs.works}/correction`)).json<CorrectionView>()
    expect(correction).toMatchObject({ actor: 'isp', text: 'Their provider said so.', by: 'Ada' })
  })

  it('is listed for admins with what the check had said', async () => {
    const { corrections } = (await ask('GET', '/api/corrections')).json<CorrectionsView>()
    expect(corrections).toHaveLength(1)
    expect(corrections[0]).toMatchObject({
      runId: runs.works,
      target: { domain: 'all-ok.example' },
      said: { side: expect.any(String) },
      correction: { state: 'delayed' },
    })
    expect((await ask('GET', '/api/corrections', { cookie: agent.cookie })).statusCode).toBe(403)
  })

  it('is not said by viewers, without a reason, of a check without a verdict, or of none', async () => {
    expect((await say(runs.works, delayed, viewer.cookie)).statusCode).toBe(403)
    const blank = await say(runs.works, { ...delayed, text: '  ' })
    expect([blank.statusCode, blank.json()]).toEqual([422, expect.objectContaining({ code: 'say-how', field: 'text' })])
    expect((await say(runs.noVerdict, delayed)).json()).toMatchObject({ status: 409, code: 'no-verdict' })
    expect((await say('r_00000000000000000000000000', delayed)).statusCode).toBe(404)
    expect((await say(runs.works, { ...delayed, state: 'fine' })).statusCode).toBe(400)
  })

  it('is told by the audit, and can be taken back', async () => {
    await say(runs.noPtr, delayed)
    expect((await ask('DELETE', `/api/runs/${runs.noPtr}/correction`)).statusCode).toBe(204)
    expect((await ask('GET', `/api/runs/${runs.noPtr}/correction`)).json()).toEqual({ correction: null })
    const exported = (await ask('GET', `/api/runs/${runs.noPtr}/corrected-run`)).json<CorrectedRun>()
    expect(exported).toMatchObject({ because: '', expect: { state: 'delayed', side: 'sender-isp', actor: 'isp' } })
    expect((await ask('GET', `/api/runs/${runs.noVerdict}/corrected-run`)).statusCode).toBe(404)
    const actions = await bench.database.prisma.auditEntry.findMany({ where: { subjectName: 'no-ptr.example' } })
    expect(actions.map(({ action }) => action).toSorted()).toEqual([
      'corrected-run-exported',
      'correction-withdrawn',
      'verdict-corrected',
    ])
  })
})

describe('a check whose verdict was wrong becomes a case for the rules', () => {
  it('that fails until the rules say what it really was', async () => {
    await say(runs.works, delayed)
    await say(runs.noPtr, delayed)
    const files: string[] = []
    for (const runId of [runs.works, runs.noPtr]) {
      const answer = await ask('GET', `/api/runs/${runId}/corrected-run`)
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="corrected-[a-z0-9]{10}\.json"$/)
      const exported = answer.json<CorrectedRun>()
      expect(exported).toMatchObject({ expect: { state: 'delayed', side: 'sender-isp' }, isFaithful: true })
      const file = join(folder, `export-${exported.name}.txt`)
      await writeFile(file, answer.body)
      files.push(exported.name)
      const added = await run(['apps/cli/src/recording/add-corrected-run-main.ts', file])
      expect(added).toMatchObject({ exitCode: 0, said: expect.stringContaining('they must say delayed, sender-isp') })
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toHaveLength(2)
    const [wrong = '', right = ''] = files
    const tested = await run([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      '--reporter',
      'verbose',
      casesOfRules,
    ])
    expect(tested.exitCode).toBe(1)
    expect(tested.said).toMatch(new RegExp(`× .*${wrong}`))
    expect(tested.said).toMatch(new RegExp(`✓ .*${right}`))
  })

  it('also from the command line, and only for admins', async () => {
    const printed = await run(['apps/cli/bin/waypost.js', 'admin', 'export-scenario', runs.works])
    expect(JSON.parse(printed.said)).toMatchObject({ correctedRun: 1, because: 'It came hours late.' })
    const refused = await run(['apps/cli/bin/waypost.js', 'admin', 'export-scenario', runs.noVerdict])
    expect(refused).toMatchObject({ exitCode: 64, complained: expect.stringContaining('has no verdict') })
    const answer = await ask('GET', `/api/runs/${runs.works}/corrected-run`, { cookie: agent.cookie })
    expect(answer.statusCode).toBe(403)
  })

  it('but nothing else does', async () => {
    const file = join(folder, 'other.txt')
    await writeFile(file, '{"facts":[]}')
    const added = await run(['apps/cli/src/recording/add-corrected-run-main.ts', file])
    expect(added).toMatchObject({ exitCode: 64, complained: expect.stringContaining('does not hold an exported run') })
  })
})

const casesOfRules = 'packages/core/src/checks/corrections.test.ts'

interface Ended {
  exitCode: number
  said: string
  complained: string
}

function run(args: string[]): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NO_COLOR: '1',
    DATABASE_URL: bench.databaseUrl,
    WAYPOST_CORRECTIONS: folder,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: checkout, env }, (error, said, complained) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ exitCode, said, complained })
    })
  })
}
