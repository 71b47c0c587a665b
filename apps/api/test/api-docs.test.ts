import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchAccepted, SavedSender } from '@waypost/contract'
import { exampleOf, type ExampleValues, resumingCurl, resumingExample } from '../src/api-docs/examples.ts'
import { html } from '../src/api-docs/html.ts'
import { type Operation, operationsOf } from '../src/api-docs/operations.ts'
import { openapiDocument } from '../src/openapi/describe-routes.ts'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'
import { makePerson } from './make-person.ts'

const metricsToken = 'a-token-of-the-tests'
let bench: Bench
let app: App
let folder: string
let values: ExampleValues
let operations: Operation[]

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_METRICS_TOKEN: metricsToken } })
  folder = await mkdtemp(join(tmpdir(), 'waypost-docs-'))
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  app = await bench.openApp({ baseUrl })
  await app.listen({ host: 'localhost', port })
  const cookie = await setUp(app, bench.database, 'you@example.com')
  await bench.startWorker()
  const runId = await startCheck(app, cookie, { text: 'all-ok.example', from: null })
  await followRun(app, { runId, cookie })
  const { id: personId } = await makePerson(bench.database, 'agent')
  const list = { lines: ['null-mx.example'], from: null }
  const started = await app.inject({ method: 'POST', url: '/api/batches', headers: { cookie }, payload: list })
  const { batchId } = started.json<BatchAccepted>()
  const sender = { name: 'Ours', addresses: ['127.21.1.25'], heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
  const saved = await app.inject({ method: 'POST', url: '/api/senders', headers: { cookie }, payload: sender })
  const { id: senderId } = saved.json<SavedSender>()
  values = { baseUrl, runId, batchId, senderId, personId }
  operations = operationsOf(openapiDocument(app))
})
afterAll(async () => {
  await bench?.close()
  await rm(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Runs an example as a person would, in a folder of its own, and returns what it printed. */
function runExample(command: string, args: string[]): Promise<string> {
  const env = { ...process.env, WAYPOST_METRICS_TOKEN: metricsToken }
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, encoding: 'utf8', timeout: 30_000, env } as const
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${args.at(-1)}\n${stdout}\n${stderr}`))
      else resolve(stdout)
    })
  })
}
const runners = {
  curl: (text: string) => runExample('sh', ['-c', text]),
  Python: (text: string) => runExample('python3', ['-c', text]),
}

/** What this machine cannot run it cannot prove; the other language still is. */
const runnable = (['curl', 'Python'] as const).filter(
  (language) => spawnSync({ curl: 'curl', Python: 'python3' }[language], ['--version']).status === 0,
)

describe.each(runnable)('every example in %s', (language) => {
  it('works on a living Waypost, from signing in to signing out', async () => {
    const rank = ({ operationId }: Operation) => ({ signIn: 0, signOut: 2 })[operationId] ?? 1
    const tried: string[] = []
    for (const operation of operations.toSorted((a, b) => rank(a) - rank(b))) {
      const text = exampleOf(operation, language, values)
      if (text === undefined) continue
      const printed = await runners[language](text)
      expect(printed).not.toContain('about:blank')
      if (operation.operationId === 'startCheck') expect(JSON.parse(printed)).toHaveProperty('runId')
      if (operation.operationId === 'followRun') expect(printed).toContain('event: finished')
      tried.push(operation.operationId)
    }
    expect(tried).toEqual(
      expect.arrayContaining([
        'signIn',
        'startCheck',
        'readRun',
        'followRun',
        'stopRun',
        'invite',
        'switchOff',
        'signOut',
      ]),
    )
  })

  it('resumes after the event that was seen last', async () => {
    const signIn = operations.find(({ operationId }) => operationId === 'signIn')
    await runners[language](signIn ? (exampleOf(signIn, language, values) ?? '') : '')
    const printed = await runners[language](language === 'curl' ? resumingCurl(values) : resumingExample(values))
    expect(printed).toContain('finished')
    if (language === 'curl') {
      expect(printed).toContain(`id: ${values.runId}:6\n`)
      expect(printed).not.toContain(`id: ${values.runId}:5\n`)
    }
  })
})

describe('the page', () => {
  it('names every operation, code and schema, and carries no script or style of its own', async () => {
    const response = await app.inject('/api/docs')
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const { operationId, path } of operations) {
      expect(response.body).toContain(`id="${operationId}"`)
      expect(response.body).toContain(path)
    }
    for (const text of ['mx-null', 'database-away', 'schema-Verdict', 'PowerShell'])
      expect(response.body).toContain(text)
    expect(response.body).not.toMatch(/<style|style=|<script(?! type="module" src=)|\son\w+=/)
  })

  it.each(['/api/docs/api-docs.css', '/api/docs/api-docs.js', '/api/openapi.json'])('has its %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(200)
  })

  it('escapes what is not markup', () => {
    expect(html`<b title="${'"><script>'}">${['<i>', html`<u>${'&'}</u>`]}</b>`.text).toBe(
      '<b title="&#34;&#62;&#60;script&#62;">&#60;i&#62;<u>&#38;</u></b>',
    )
  })
})
