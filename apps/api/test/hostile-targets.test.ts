import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  const environment = {
    WAYPOST_ALLOW_RANGES: '203.0.113.0/24,2001:db8::/32',
    WAYPOST_SOURCE_ADDRESS: '203.0.113.9',
  }
  bench = await makeBench({ environment })
  app = await bench.openApp({}, { perMinute: 100_000 })
  cookie = await setUp(app, bench.database)
})
afterAll(() => bench?.close())

/** The tables of the reader of targets, told again through the API. A row: id, JSON text, arrow, what is expected. */
function readTable(name: string): [id: string, text: string, expected: string][] {
  const file = fileURLToPath(new URL(`../../../packages/core/src/target/${name}`, import.meta.url))
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const arrow = line.lastIndexOf(' -> ')
      const [id = '', ...json] = line.slice(0, arrow).split(' ')
      return [id, String(JSON.parse(json.join(' '))), line.slice(arrow + 4)]
    })
}

const countRuns = () => bench.database.prisma.run.count()

function check(payload: object) {
  return app.inject({ method: 'POST', url: '/api/checks', headers: { cookie }, payload })
}

function understand(text: string) {
  return app.inject({ url: `/api/understand?text=${encodeURIComponent(wellFormed(text))}`, headers: { cookie } })
}

/** A URL cannot carry half a character. */
function wellFormed(text: string): string {
  return text.toWellFormed()
}

describe('what cannot be checked', () => {
  it.each(readTable('invalid.txt'))('%s: %j is %s', async (_id, text, expected) => {
    const [, status, code, detail] = /^(\d+) ([\w-]+): (.*)$/s.exec(expected) ?? []
    const before = await countRuns()
    const response = await check({ text })
    expect(response.statusCode).toBe(Number(status))
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.json()).toMatchObject({ status: Number(status), code, detail, field: 'text' })
    expect(response.body).not.toMatch(/[<\p{Cc}\p{Cf}\p{Cs}]/u)
    expect(await countRuns()).toBe(before)
    const asSender = await check({ text: 'fabrikam.example', from: text.slice(0, 300) })
    expect(asSender.statusCode).toBeLessThan(500)
    const preview = await understand(text)
    expect([preview.statusCode, preview.json().ok]).toEqual([200, false])
    expect(preview.body).not.toMatch(/[<\p{Cc}\p{Cf}\p{Cs}]/u)
  })

  it.each([
    ['8 KB', 'a.'.repeat(4_096), 400],
    ['16 KB, more than a check with a bounce', 'a.'.repeat(8_192), 413],
    ['1 MB', 'a.'.repeat(500_000), 413],
    ['10,000 domains', 'fabrikam.example,'.repeat(10_000), 413],
    ['10,000 at-signs', '@'.repeat(7_000), 400],
    ['a deep group', 'a:b:c:'.repeat(1_200), 400],
    ['many brackets', '<'.repeat(7_000), 400],
    ['many quotes', '"'.repeat(3_000), 400],
    ['many comments', '('.repeat(7_000), 400],
    ['many accents', `e${'\u0301'.repeat(2_000)}.example`, 400],
    ['what grows when it is mapped', 'ﷺ'.repeat(2_500), 400],
  ])('%s', async (_what, text, status) => {
    const before = await countRuns()
    const response = await check({ text })
    expect(response.statusCode).toBe(status)
    expect(response.json().detail).toMatch(/\w/)
    expect(await countRuns()).toBe(before)
  })

  it('is this checker itself, except as a sender', async () => {
    const before = await countRuns()
    const itself = await check({ text: '203.0.113.9' })
    expect([itself.statusCode, itself.json().code]).toEqual([422, 'self'])
    expect(await countRuns()).toBe(before)
    expect((await check({ text: 'fabrikam.example', from: '203.0.113.9' })).statusCode).toBe(202)
  })
})

describe('what can be checked', () => {
  it.each(readTable('valid.txt'))('%s: %j is %s', async (_id, text, expected) => {
    const before = await countRuns()
    const response = await check({ text, ticket: 'INC\u0000-1\u202e', from: null })
    expect(response.statusCode).toBe(202)
    expect(await countRuns()).toBe(before + 1)
    const run = await app.inject({ url: `/api/runs/${response.json().runId}`, headers: { cookie } })
    expect(run.statusCode).toBe(200)
    const { kind, domain, mailAddress, ip, input } = run.json().target
    expect(expected).toContain(`${kind} ${mailAddress ?? domain ?? ip}`)
    expect(input).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|:pw@/u)
    expect((await understand(text)).json()).toMatchObject({ ok: true, target: { kind, domain, ip } })
  })
})

it('nothing of it was an error of ours', () => {
  expect(bench.errors).toEqual([])
})
