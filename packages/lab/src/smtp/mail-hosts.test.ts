import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lab } from '../lab.ts'
import type { MailBehaviour, Scenario } from '../scenario.ts'
import { startLab } from '../start-lab.ts'

const behaviours: Record<string, MailBehaviour> = {
  '127.20.200.1': { kind: 'good' },
  '127.20.200.2': { kind: 'good', starttls: 'expired' },
  '127.20.200.3': { kind: 'good', starttls: 'none' },
  '127.20.200.4': { kind: 'good', starttls: 'hanging' },
  '127.20.200.5': { kind: 'refuse' },
  '127.20.200.6': { kind: 'blackhole' },
  '127.20.200.7': { kind: 'silent' },
  '127.20.200.8': { kind: 'drop' },
  '127.20.200.9': { kind: 'greet', lines: ['554-no', '554 5.7.1 never'] },
  '127.20.200.10': { kind: 'garbage', bytes: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
  '127.20.200.11': { kind: 'good', starttls: 'refused' },
  '127.20.200.12': { kind: 'good', starttls: 'closes' },
  '127.20.200.13': { kind: 'good', starttls: 'injected' },
  '127.20.200.14': { kind: 'good', starttls: 'broken' },
  '127.20.200.15': { kind: 'good', hello: 'closes' },
  '127.20.200.16': { kind: 'good', hello: { says: ['421 not now'] } },
  '127.20.200.17': { kind: 'good', hidesStarttlsAs: 'XXXXXXXA', greetsAs: 'localhost' },
  '127.20.200.18': { kind: 'endless', everyMs: 20 },
  '127.20.200.20': { kind: 'good', starttls: 'self-signed' },
  '127.20.200.21': { kind: 'good', starttls: 'other-name' },
  '127.20.200.22': { kind: 'good', starttls: 'expires-soon' },
  '127.20.200.23': { kind: 'good', starttls: 'chain-incomplete' },
}

const scenario: Scenario = {
  name: 'hosts',
  story: 'One mail host of every behaviour.',
  enter: { target: 'hosts.example' },
  expect: { state: '', primary: '', side: '', actor: '', confidence: '', findings: [] },
  dns: { zones: [] },
  mail: Object.entries(behaviours).map(([address, behaviour]) => ({ address, name: 'mx.hosts.example', behaviour })),
}

let lab: Lab
let port: number
beforeAll(async () => {
  lab = await startLab({ scenarios: [scenario] })
  port = Number(lab.environment['WAYPOST_SMTP_PORT'])
})
afterAll(() => lab.stop())

/** What comes of a connection: the words until the other side ends or falls silent, and how it ended. */
function talk(address: string, commands: string[] = []): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    let heard = ''
    const end = (how: string) => {
      socket.destroy()
      resolve(`${heard}${how}`)
    }
    socket.setTimeout(500, () => end(socket.connecting ? 'no connection' : 'silence'))
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'error'))
    socket.on('end', () => end('closed'))
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      const command = commands.shift()
      if (command !== undefined) socket.write(`${command}\r\n`)
    })
  })
}

test.each([
  ['127.20.200.5', 'ECONNREFUSED'],
  ['127.20.200.6', 'no connection'],
  ['127.20.200.7', 'silence'],
  ['127.20.200.8', 'closed'],
  ['127.20.200.9', '554-no\r\n554 5.7.1 never\r\nclosed'],
  ['127.20.200.10', 'HTTP/1.1 400 Bad Request\r\n\r\nclosed'],
])('a connection to %s ends with %j', async (address, expected) => {
  expect(await talk(address)).toBe(expected)
})

test('a blackhole stays one, attempt after attempt', async () => {
  const attempts = await Promise.all(Array.from({ length: 5 }, () => talk('127.20.200.6')))
  expect(new Set(attempts)).toEqual(new Set(['no connection']))
  expect(lab.connectionCount('127.20.200.6')).toBe(0)
})

test('a good server holds a conversation', async () => {
  const commands = ['EHLO client.example', 'MAIL FROM:<>', 'RCPT TO:<a@hosts.example>', 'RSET', 'NONSENSE', 'QUIT']
  const heard = await talk('127.20.200.1', [...commands])
  expect(heard.split('\r\n')).toEqual([
    '220 mx.hosts.example ESMTP ready',
    '250-mx.hosts.example pleased to meet you',
    '250-PIPELINING',
    '250-SIZE 20480000',
    '250-8BITMIME',
    '250-ENHANCEDSTATUSCODES',
    '250 STARTTLS',
    '250 2.1.0 Sender ok',
    '250 2.1.5 Recipient ok',
    '250 2.0.0 Ok',
    '500 5.5.2 Command not recognised',
    '221 2.0.0 Bye',
    'closed',
  ])
  expect(lab.connectionCount('127.20.200.1')).toBeGreaterThan(0)
})

test('encryption is offered, refused or left hanging as told', async () => {
  expect(await talk('127.20.200.3', ['EHLO client.example', 'STARTTLS'])).toMatch(/500 5\.5\.2 .*\r\nsilence$/)
  expect(await talk('127.20.200.4', ['EHLO client.example', 'STARTTLS'])).toMatch(/220 2\.0\.0 .*\r\nsilence$/)
})

test.each([
  ['127.20.200.11', ['EHLO client.example', 'STARTTLS', 'QUIT'], /454 4\.7\.0 .*\r\n221 .*\r\nclosed$/],
  ['127.20.200.12', ['EHLO client.example', 'STARTTLS'], /250 STARTTLS\r\nclosed$/],
  ['127.20.200.13', ['EHLO client.example', 'STARTTLS'], /220 2\.0\.0 .*\r\n250-INJECTED\r\n/],
  ['127.20.200.14', ['EHLO client.example', 'STARTTLS', '\u0016\u0003\u0001'], /220 2\.0\.0 .*\r\n500 .*\r\nclosed$/],
  ['127.20.200.15', ['EHLO client.example'], /^220 .*\r\nclosed$/],
  ['127.20.200.16', ['EHLO client.example', 'QUIT'], /\r\n421 not now\r\n221 .*\r\nclosed$/],
  ['127.20.200.17', ['EHLO client.example'], /^220 localhost .*\r\n[^]*250 XXXXXXXA\r\nsilence$/],
])('%s answers %j as told', async (address, commands, heard) => {
  expect(await talk(address, [...commands])).toMatch(heard)
})

test('a greeting without end goes on', async () => {
  const socket = connect(port, '127.20.200.18')
  expect(await nextData(socket)).toMatch(/^220-/)
  expect(await nextData(socket)).toMatch(/^220-/)
  socket.destroy()
})

test.each([
  ['127.20.200.1', 'trusted', '250 2.0.0 Ok\r\n'],
  ['127.20.200.2', 'CERT_HAS_EXPIRED', '250 2.0.0 Ok\r\n'],
  ['127.20.200.20', 'DEPTH_ZERO_SELF_SIGNED_CERT', '250 2.0.0 Ok\r\n'],
  ['127.20.200.21', 'ERR_TLS_CERT_ALTNAME_INVALID', '250 2.0.0 Ok\r\n'],
  ['127.20.200.22', 'trusted', '250 2.0.0 Ok\r\n'],
  ['127.20.200.23', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', '250 2.0.0 Ok\r\n'],
])('the certificate of %s is %s', async (address, trust, reply) => {
  const plain = connect(port, address)
  await nextData(plain)
  plain.write('STARTTLS\r\n')
  await nextData(plain)
  const ca = await readFile(lab.environment['WAYPOST_CA_FILE'] ?? '')
  const secure = connectTls({ socket: plain, ca, servername: 'mx.hosts.example', rejectUnauthorized: false })
  await new Promise((resolve) => secure.once('secureConnect', resolve))
  // Node's types say Error; what it holds is the verification word.
  expect(secure.authorized ? 'trusted' : String(secure.authorizationError)).toBe(trust)
  secure.write('NOOP\r\n')
  expect(await nextData(secure)).toBe(reply)
  secure.destroy()
})

function nextData(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
}

test(
  'a host behaves differently from one moment to the next, and its neighbours do not notice',
  { timeout: 20_000 },
  async () => {
    const address = '127.20.200.5'
    const neighbour = '127.20.200.6'
    for (const [kind, heard] of [
      ['good', /^220 /],
      ['blackhole', /^no connection$/],
      ['silent', /^silence$/],
      ['refuse', /^ECONNREFUSED$/],
      ['good', /^220 /],
    ] as const) {
      await lab.set(address, { kind })
      expect(await talk(address)).toMatch(heard)
      expect(await talk(neighbour)).toBe('no connection')
    }
    expect(lab.connectionCount(address)).toBe(3)
    await lab.set(address, { kind: 'refuse' })
    await expect(lab.set('127.20.200.99', { kind: 'good' })).rejects.toThrow('no mail host at 127.20.200.99')
  },
)
