import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, type Bench } from './bench.ts'
import { makePerson } from './make-person.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp({ baseUrl: 'https://waypost.example.com' })
  cookie = (await makePerson(bench.database, 'admin')).cookie.replace('waypost=', '__Host-waypost=')
})
afterAll(() => bench?.close())

const host = 'waypost.test:8080'
const start = (headers: Record<string, string>, payload: string = JSON.stringify({ text: 'a.example' })) =>
  app.inject({
    method: 'POST',
    url: '/api/checks',
    headers: { 'content-type': 'application/json', host, cookie, ...headers },
    payload,
  })

describe('a request that changes something', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another site, with an origin that was forged', { 'sec-fetch-site': 'cross-site', origin: `http://${host}` }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
    ['an origin that is not the host', { origin: 'http://evil.example' }],
    ['another port of the host', { origin: 'http://waypost.test:8081' }],
    ['the host without its port', { origin: 'http://waypost.test' }],
    ['an origin of nothing', { origin: 'null' }],
    ['an origin that is no address', { origin: 'waypost.test:8080' }],
  ])('is refused from %s', async (_name, headers) => {
    const response = await start(headers)
    expect(response.statusCode).toBe(403)
    expect(response.json()).toMatchObject({ code: 'cross-site' })
  })

  it.each([
    ['our own page, said by the browser', { 'sec-fetch-site': 'same-origin', origin: `http://${host}` }],
    ['our own page over http', { origin: `http://${host}` }],
    ['the address people use, before a proxy that changes the host', { origin: 'https://waypost.example.com' }],
    ['no browser', {}],
  ])('is taken from %s', async (_name, headers) => {
    expect((await start(headers)).statusCode).toBe(202)
  })

  it.each([
    ['text/plain', '{"text":"a.example"}'],
    ['application/x-www-form-urlencoded', 'text=a.example'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/jsonp', '{"text":"a.example"}'],
  ])('is not read as %s, with or without what a browser says', async (type, payload) => {
    expect((await start({ 'content-type': type }, payload)).statusCode).toBe(415)
    expect((await start({ 'content-type': type, 'sec-fetch-site': 'cross-site' }, payload)).statusCode).toBe(403)
  })

  it('is nothing that a GET can do, whatever it calls itself', async () => {
    for (const headers of [{ 'x-http-method-override': 'POST' }, { 'x-method-override': 'DELETE' }]) {
      const url = '/api/checks?_method=POST'
      expect((await app.inject({ url, headers: { ...headers, cookie } })).statusCode).toBe(404)
    }
  })
})
