import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, type Bench } from './bench.ts'

let bench: Bench
let app: App
let port: number

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => bench?.close())

/** Sends bytes as they are and gives back all that comes until the other side closes. */
async function send(bytes: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port })
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
  socket.on('error', () => undefined)
  socket.write(Buffer.from(bytes, 'latin1'))
  await new Promise((resolve) => socket.once('close', resolve))
  return answer
}

const close = 'Host: x\r\nConnection: close\r\n'

describe('bytes that are hardly HTTP are answered, and the process lives', () => {
  it.each<[string, string, number]>([
    ['nothing like HTTP', 'EHLO evil.test\r\n\r\n', 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['200 headers of 8 KB', `GET /health HTTP/1.1\r\n${`X-Y: ${'a'.repeat(8_000)}\r\n`.repeat(200)}${close}\r\n`, 431],
    ['one endless header', `GET /health HTTP/1.1\r\nX-Y: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    ['an endless address', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${close}\r\n`, 431],
    ['a header with NUL', `GET /health HTTP/1.1\r\nX-Y: a\0b\r\n${close}\r\n`, 400],
    ['a folded header', `GET /health HTTP/1.1\r\nX-Y: a\r\n b\r\n${close}\r\n`, 400],
    ['two lengths', `POST /api/checks HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${close}\r\nab`, 400],
    [
      'a length and chunks',
      `POST /api/checks HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\n`,
      400,
    ],
    ['a length that is no number', `POST /api/checks HTTP/1.1\r\nContent-Length: -1\r\n${close}\r\n`, 400],
    ['a broken chunk', `POST /api/checks HTTP/1.1\r\nTransfer-Encoding: chunked\r\n${close}\r\nzz\r\n`, 400],
    ['a broken escape', `GET /api/runs/%zz HTTP/1.1\r\n${close}\r\n`, 400],
    ['half an escape', `GET /% HTTP/1.1\r\n${close}\r\n`, 400],
  ])('%s', async (_what, bytes, status) => {
    const answer = await send(bytes)
    const [head = '', body = ''] = answer.split('\r\n\r\n', 2)
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head.toLowerCase()).toContain('content-type: application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.any(String), detail: expect.stringMatching(/\.$/) })
    expect(body).not.toMatch(/evil|zz|<|%/)
  })

  it.each([
    '//[/x',
    '//evil.test/assets/x.js',
    'http://[/',
    '/..%2f..%2fetc/passwd',
    '/../../etc/passwd.txt',
    '/assets/../../../package.json',
    '/x%00.js',
    '/%5c..%5cx.js',
    '/.git/config.js',
    '*',
  ])('the address %s leads nowhere', async (address) => {
    const answer = await send(`GET ${address} HTTP/1.1\r\n${close}\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404) /)
    expect(answer).not.toMatch(/root:|"workspaces"|repositoryformatversion|evil\.test/)
    if (answer.startsWith('HTTP/1.1 200')) expect(answer).toContain('<!doctype html>')
  })

  it('lives', async () => {
    const answer = await send(`GET /health HTTP/1.1\r\n${close}\r\n`)
    expect(answer).toContain('{"status":"alive"}')
    expect(bench.errors).toEqual([])
  })
})
