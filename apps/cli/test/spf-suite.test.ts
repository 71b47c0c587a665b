import { readFileSync } from 'node:fs'
import { raw, startRawDns, type RawDns, type RawQuery, type RawRecord, type RawReply } from '@waypost/lab/raw-dns'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spfCommand } from '../src/spf-command.ts'

interface Group {
  topic: string
  zones: Record<string, string[]>
  cases: {
    name: string
    section: string
    ip: string
    helo: string
    mailFrom: string
    results: string[]
    explanation?: string | null
  }[]
}

const fixture = new URL('../../../packages/core/fixtures/spf/rfc7208.json', import.meta.url)
const { groups } = JSON.parse(readFileSync(fixture, 'utf8')) as { groups: Group[] }

/** The zones of the group under test, as a resolver of one's own has them. */
let zones: Record<string, string[]> = {}
let server: RawDns
beforeAll(async () => {
  server = await startRawDns({ address: '127.24.0.53' }, (query) => {
    const reply = replyTo(query)
    return reply === undefined ? [] : [reply]
  })
})
afterAll(() => server.stop())

function replyTo({ name, type }: RawQuery): RawReply | undefined {
  const answers: RawRecord[] = []
  let owner = name
  for (let aliases = 0; ; aliases += 1) {
    const lines = zones[owner]
    const of = (wanted: string): string[] =>
      (lines ?? []).filter((line) => line.startsWith(`${wanted} `)).map((line) => line.slice(wanted.length + 1))
    const found = of(type)
    const [alias] = of('CNAME')
    const as = (record: RawRecord): RawRecord => (aliases === 0 ? record : raw.as(record, { owner }))
    if (found.length > 0) return { answers: [...answers, ...found.map((data) => as(recordOf(type, data)))] }
    if (lines?.includes('TIMEOUT')) return undefined
    // A resolver that goes round in a circle gives up.
    if (aliases > 8) return { rcode: 2 }
    if (alias === undefined) return { answers, rcode: lines === undefined && aliases === 0 ? 3 : 0 }
    answers.push(as(raw.cname(nameOf(alias))))
    owner = nameOf(alias).toLowerCase()
  }
}

function recordOf(type: string, data: string): RawRecord {
  switch (type) {
    case 'A':
      return raw.a(data)
    case 'AAAA':
      return raw.aaaa(eightGroups(data))
    case 'MX':
      return raw.mx(Number(data.split(' ')[0]), nameOf(data.slice(data.indexOf(' ') + 1)))
    case 'PTR':
      return raw.ptr(nameOf(data))
    default:
      return raw.txt(data)
  }
}

function nameOf(data: string): string {
  return data.replace(/\.$/, '')
}

function eightGroups(address: string): string {
  const [left = '', right = ''] = address.split('::')
  const groupsOf = (text: string): string[] => text.split(':').filter((group) => group !== '')
  const zeros = 8 - groupsOf(left).length - groupsOf(right).length
  return [...groupsOf(left), ...Array.from({ length: zeros }, () => '0'), ...groupsOf(right)].join(':')
}

describe.each(groups)('$topic', (group) => {
  beforeAll(() => {
    zones = group.zones
  })

  test.each(group.cases)('$name ($section)', async ({ ip, helo, mailFrom, results, explanation }) => {
    const environment = {
      WAYPOST_RESOLVERS: `${server.address}:${server.port}`,
      WAYPOST_TIMER_DNS_MS: '500',
      WAYPOST_EHLO_NAME: 'checker.example.net',
    }
    const args = ['--ip', ip, '--helo', helo, '--mail-from', mailFrom, '--json']
    const { stdout, stderr } = await spfCommand(args, environment)
    const said = JSON.parse(stdout) as { result: string; explanation: string | null; tree: object | null }
    expect(stderr).toBe('')
    expect(results).toContain(said.result)
    if (explanation !== undefined) expect(said.explanation).toBe(explanation)
  })
})

describe('what is typed', () => {
  test.each<[string, string[], RegExp]>([
    ['no address', ['--ip', '1.2.3', '--helo', 'a.example', '--mail-from', ''], /“1\.2\.3” is no IP address/],
    ['a flag without its value', ['--helo', 'a.example', '--ip'], /--ip needs a value/],
    ['nobody sends', ['--ip', '192.0.2.1'], /Say who sends/],
    ['something else', ['--ip', '192.0.2.1', 'a.example'], /does not belong here/],
  ])('%s is refused in words', async (_, args, words) => {
    const plain = await spfCommand(args, {})
    expect(plain).toMatchObject({ exitCode: 64, stdout: '' })
    expect(plain.stderr).toMatch(words)
    const json = await spfCommand(['--json', ...args], {})
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { message: expect.stringMatching(words) as string } })
  })

  test.each([
    ['', 'none'],
    ['-x@-', 'none'],
    ['@', 'none'],
    ['a@b@c', 'none'],
  ])('the sender “%s” is a result', async (mailFrom, result) => {
    const printed = await spfCommand(['--ip', '192.0.2.1', `--mail-from=${mailFrom}`, '--json'], {})
    expect(JSON.parse(printed.stdout)).toMatchObject({ result, lookups: 0, voidLookups: 0, tree: null })
  })

  test('a person reads the result, what decided and every list', async () => {
    zones = {
      'a.example': ['TXT v=spf1 include:b.example -all'],
      'b.example': ['TXT v=spf1 mx ip4:192.0.2.0/24 -all'],
    }
    const environment = { WAYPOST_RESOLVERS: `${server.address}:${server.port}` }
    const args = ['--ip', '192.0.2.1', '--helo', 'mail.a.example', '--mail-from', 'user@a.example']
    const { stdout, exitCode } = await spfCommand(args, environment)
    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n')).toEqual([
      'pass: a.example lets 192.0.2.1 send.',
      'Decided by “include:b.example” in the list of a.example.',
      'Lookups: 2 of 10, names that hold nothing: 1 of 2.',
      '',
      'a.example  v=spf1 include:b.example -all  → pass',
      '  include:b.example  (lookups so far 2, matches)',
      '    b.example  v=spf1 mx ip4:192.0.2.0/24 -all  → pass',
      '      mx  (lookups so far 2, holds nothing)',
      '      ip4:192.0.2.0/24  (lookups so far 2, matches)',
    ])
  })
})
