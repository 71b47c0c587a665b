import { expect, test } from 'vitest'
import { settings } from '../testing/trial-run.ts'
import { hideKeys } from './hide-keys.ts'
import { maskRecipient } from './mask-recipient.ts'
import type { ConnectionStep, RecordedWorld } from './recording.ts'

const world: RecordedWorld = {
  startedAt: '2026-01-01T00:00:00.000Z',
  settings,
  dns: [],
  connections: [],
  webFiles: [],
}

function masked(mailAddress: string, lines: string[]): string[] {
  const steps = lines.map((line): ConnectionStep =>
    line.startsWith('> ')
      ? { what: 'said', atMs: 0, bytes: Buffer.from(line.slice(2)).toString('latin1') }
      : { what: 'heard', atMs: 0, bytes: Buffer.from(line).toString('latin1') },
  )
  const observed = { ok: true as const, elapsedMs: 0, value: { localAddress: '192.0.2.9', remotePort: 25 } }
  const connection = { address: '192.0.2.1', port: 25, startMs: 0, endMs: 0, observed, steps }
  const shown = maskRecipient({ ...world, connections: [connection] }, mailAddress).connections[0]?.steps ?? []
  return shown.map((step) => ('bytes' in step ? Buffer.from(step.bytes, 'latin1').toString() : ''))
}

test('the address and its local part are somebody else’s from the question on', () => {
  expect(
    masked('Laura.B@fabrikam.example', [
      '220 laura.b.fabrikam.example',
      '> RCPT TO:<Laura.B@fabrikam.example>\r\n',
      '550 5.1.1 <laura.b@fabrikam.example> unknown: LAURA.B, claura.b\r\n',
    ]),
  ).toEqual([
    '220 laura.b.fabrikam.example',
    '> RCPT TO:<recipient@fabrikam.example>\r\n'.slice(2),
    '550 5.1.1 <recipient@fabrikam.example> unknown: recipient, claura.b\r\n',
  ])
})

test('letters beyond ASCII are found in the bytes', () => {
  expect(masked('jürgen@fabrikam.example', ['> RCPT TO:<jürgen@fabrikam.example>', '550 jürgen?'])).toEqual([
    'RCPT TO:<recipient@fabrikam.example>',
    '550 recipient?',
  ])
})

test('a short local part alone is part of too many words', () => {
  expect(masked('me@fabrikam.example', ['> RCPT TO:<me@fabrikam.example>', '250 me too'])).toEqual([
    'RCPT TO:<recipient@fabrikam.example>',
    '250 me too',
  ])
})

test('keys of blocklists are hidden in the question and where a list repeats it', () => {
  const look = (name: string, records: string[]): RecordedWorld['dns'][number] => ({
    ask: 'any',
    name,
    type: 'TXT',
    options: [],
    startMs: 0,
    endMs: 1,
    observed: {
      ok: true,
      elapsedMs: 1,
      value: { kind: 'records', records, leftOutCount: 0, cnameChain: [], isAuthenticated: false, ttlSeconds: 1 },
    },
  })
  const hidden = hideKeys({
    ...world,
    settings: { ...settings, blocklists: [{ zone: 'open.example' }, { zone: 'list.example', key: 'abc123' }] },
    dns: [look('2.0.0.127.abc123.list.example', ['see ABC123']), look('abc123.other.example', ['abc123'])],
  })
  expect(hidden.settings.blocklists).toEqual([{ zone: 'open.example' }, { zone: 'list.example', key: 'key1' }])
  expect(hidden.dns.map(({ name }) => name)).toEqual(['2.0.0.127.key1.list.example', 'abc123.other.example'])
  expect(JSON.stringify(hidden.dns[0])).not.toMatch(/abc123/i)
  expect(hidden.dns[1]).toMatchObject({ observed: { value: { records: ['abc123'] } } })
})
