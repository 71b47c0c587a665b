import type { CodeMeaningsView } from '@waypost/contract'
import type { CodeExplanation } from '@waypost/core/status-codes'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, type Bench } from './bench.ts'

let bench: Bench
let app: App
beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
})
afterAll(() => bench?.close())

it('anybody may ask what a code means', async () => {
  const answer = await app.inject('/api/status-codes/4.4.7')
  expect(answer.statusCode).toBe(200)
  expect(answer.json<CodeExplanation>()).toMatchObject({
    code: '4.4.7',
    subject: 'Network and routes',
    meanings: expect.arrayContaining([expect.objectContaining({ whose: 'registry', hidesCause: true, rfc: 3463 })]),
  })
})

it('who speaks and what is said come first', async () => {
  const first = async (query: Record<string, string>) =>
    (await app.inject({ url: '/api/status-codes/5.4.1', query })).json<CodeExplanation>().meanings[0]
  expect(await first({})).toMatchObject({ whose: 'registry' })
  expect(await first({ whose: 'exchange-2003' })).toMatchObject({ whose: 'exchange-2003' })
  expect(await first({ said: '550 5.4.1 Relay Access Denied' })).toMatchObject({ says: 'Relay Access Denied' })
})

it('searches, and finds nothing where there is nothing', async () => {
  const find = async (q: string) =>
    (await app.inject({ url: '/api/status-codes', query: { q } })).json<CodeMeaningsView>().meanings
  expect((await find('447')).map(({ code }) => code)).toContain('x.4.7')
  expect(await find('nobody-writes-this')).toEqual([])
  expect((await find('')).length).toBeGreaterThan(300)
})

it.each(['4.4', 'x', '%3Cb%3E', '999', '4.4.7.1'])('%s is no status code, in words', async (code) => {
  const answer = await app.inject(`/api/status-codes/${code}`)
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'not-found', detail: expect.stringContaining('no status code') })
})
