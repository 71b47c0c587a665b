import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatRunId, parseRunId, type RunListView } from '@waypost/contract'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string
/** Runs by what makes them findable, oldest first. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_RETENTION_DAYS: '90' } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
  const sender = { name: 'Brightwater Ltd', address: '127.21.1.25', heloName: '', delayNoticeHours: 4, giveUpHours: 48 }
  await app.inject({ method: 'PUT', url: '/api/senders/default', headers: { cookie }, payload: sender })
  const checks: [string, object][] = [
    ['domain', { text: 'all-ok.example', from: null }],
    ['address', { text: 'lee.ray@all-ok.example', from: null }],
    ['ip', { text: '127.21.1.25', from: null }],
    ['ours', { text: 'domain-gone.example' }],
    ['ticket', { text: 'all-ok.example', from: 'mail.partner.example', ticket: 'INC T-4471' }],
  ]
  let minute = 0
  for (const [name, payload] of checks) {
    const runId = await startCheck(app, cookie, payload)
    await followRun(app, { runId, cookie })
    ids[name] = runId
    const uuid = parseRunId(runId) ?? ''
    const at = new Date(Date.UTC(2026, 9, 1, 10, minute++))
    await bench.database.prisma.$executeRaw`UPDATE run SET created_at = ${at} WHERE id = ${uuid}::uuid`
  }
})
afterAll(() => bench?.close())

function get(query: string, as = cookie) {
  return app.inject({ url: `/api/runs${query}`, headers: { cookie: as } })
}

async function list(query: string): Promise<string[]> {
  const response = await get(query)
  expect(response.statusCode, response.body).toBe(200)
  const { runs }: RunListView = response.json()
  return runs.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id)
}

describe('a run is found', () => {
  it.each([
    ['all-ok', ['ticket', 'address', 'domain']],
    ['ALL-OK.example', ['ticket', 'address', 'domain']],
    ['ok.exa', ['ticket', 'address', 'domain']],
    ['lee.ray@all-ok.example', ['address']],
    ['lee', ['address']],
    ['127.21.1', ['ours', 'ip']],
    ['brightwater', ['ours']],
    ['ltd gone', ['ours']],
    ['partner.example', ['ticket']],
    ['4471', ['ticket']],
    ['t-4471', ['ticket']],
    ['inc t-4471 partner', ['ticket']],
    ['471', []],
    ['lk', []],
    ["' | '", []],
    ['% _ * \\', []],
    ['ok:*', []],
    ['   ', ['ticket', 'ours', 'ip', 'address', 'domain']],
  ])('by %j', async (text, names) => {
    expect(await list(`?q=${encodeURIComponent(text)}`)).toEqual(names)
  })

  it.each([
    ['state=ok', ['ticket', 'address', 'domain', 'ip']],
    ['state=blocked', ['ours']],
    ['state=failed', []],
    ['state=running', []],
    ['mine=true', ['ticket', 'ours', 'ip', 'address', 'domain']],
    ['domain=all-ok.example', ['ticket', 'address', 'domain']],
    ['domain=lee@ALL-OK.example&from=', ['address', 'domain']],
    ['domain=all-ok.example&from=mail.partner.example', ['ticket']],
    ['domain=&from=127.21.1.25', ['ip']],
    ['from=127.21.1.25', ['ours', 'ip']],
    ['since=2026-10-01T10:02:00Z', ['ticket', 'ours', 'ip']],
    ['until=2026-10-01T12:02:00%2B02:00', ['address', 'domain']],
    ['since=2026-10-01T10:01:00Z&until=2026-10-01T10:02:00Z&q=all-ok', ['address']],
    ['limit=1', ['ticket']],
  ])('with %s', async (query, names) => {
    const found = await list(`?${query}`)
    expect(found.toSorted()).toEqual(names.toSorted())
    const order = Object.keys(ids).toReversed()
    expect(found).toEqual(order.filter((name) => found.includes(name)))
  })

  it('with its pair, its verdict, who asked and the ticket', async () => {
    const { runs }: RunListView = (await get('?q=4471')).json()
    expect(runs).toMatchObject([
      {
        id: ids['ticket'],
        state: 'done',
        ticket: 'INC T-4471',
        requestedBy: 'Ada',
        createdAt: '2026-10-01T10:04:00.000Z',
        pair: { domain: 'all-ok.example', from: 'mail.partner.example' },
        verdict: { state: 'ok' },
      },
    ])
  })

  it('also when it is older than the search', async () => {
    const { prisma } = bench.database
    const file = new URL('../../../prisma/migrations/20261124183814_search_and_outage/migration.sql', import.meta.url)
    const sql = await readFile(file, 'utf8')
    await prisma.$executeRawUnsafe(sql.slice(sql.indexOf('UPDATE "run"')))
    expect(await list('?q=all-ok')).toEqual(['ticket', 'address', 'domain'])
    expect(await list('?q=lee.ray@all-ok.example')).toEqual(['address'])
    expect(await list('?q=127.21.1.25')).toEqual(['ours', 'ip'])
    expect(await list('?q=ltd gone')).toEqual([])
    expect(await list('?q=ltd domain-gone')).toEqual(['ours'])
    expect(await list('?q=4471 partner')).toEqual(['ticket'])
    expect(await list('?q=t-4471')).toEqual(['ticket'])
  })

  it('but not by the mailbox, nor shown with it, for somebody who may not see it', async () => {
    const { prisma } = bench.database
    await prisma.user.updateMany({ data: { role: 'viewer' } })
    try {
      expect(await list('?q=lee')).toEqual([])
      expect(await list('?q=lee.ray%40all-ok.example')).toEqual([])
      expect(await list('?q=all-ok')).toEqual(['ticket', 'address', 'domain'])
      const pairs = await app.inject({ url: '/api/pairs?domain=all-ok.example&from=', headers: { cookie } })
      for (const { body } of [await get('?q=all-ok'), pairs]) {
        expect(body).toContain('@all-ok.example')
        expect(body).not.toContain('lee.ray')
      }
    } finally {
      await prisma.user.updateMany({ data: { role: 'admin' } })
    }
  })
})

describe('pages', () => {
  it('lead to the end without a gap, also where runs share their instant', async () => {
    const { prisma } = bench.database
    const before = await prisma.run.findMany({ select: { id: true, createdAt: true } })
    await prisma.run.updateMany({ data: { createdAt: new Date('2026-10-01T10:00:00.000Z') } })
    try {
      const seen: string[] = []
      let query = '?limit=2&mine=true'
      for (let page = 0; page < 5; page++) {
        const { runs, next }: RunListView = (await get(query)).json()
        seen.push(...runs.map(({ id }) => id))
        if (next === null) break
        query = `?limit=2&mine=true&cursor=${next}`
      }
      expect(seen).toEqual(Object.values(ids).toSorted().toReversed())
    } finally {
      for (const { id, createdAt } of before) await prisma.run.update({ where: { id }, data: { createdAt } })
    }
  })

  it('may be of another size than the page before', async () => {
    const { next }: RunListView = (await get('?limit=1')).json()
    expect((await get(`?limit=3&cursor=${next}`)).json().runs).toHaveLength(3)
  })

  it('are refused with the cursor of another filter, and with what is no cursor', async () => {
    const { next = '' }: RunListView = (await get('?limit=1')).json()
    const changed = `${next?.slice(0, -2)}${next?.endsWith('AA') ? 'BB' : 'AA'}`
    const foreign = ['?state=ok&cursor=', '?mine=true&cursor=', '?q=all&cursor=', '?since=2020-01-01T00:00:00Z&cursor=']
    const all = [
      ...foreign.map((query) => query + next),
      ...['', 'x', changed, `${next}A`, '%00', "'"].map((c) => `?cursor=${c}`),
    ]
    for (const query of all) {
      const response = await get(query)
      expect(response.statusCode, query).toBe(400)
      expect(response.json()).toMatchObject({
        code: 'bad-cursor',
        field: 'cursor',
        detail: expect.stringMatching(/Search again/),
      })
    }
  })
})

describe('what no list can be asked for is refused', () => {
  it.each([
    ...['-1', '0', '101', '1e9', 'abc', 'NaN', '1.5', ''].map((limit) => [`limit=${limit}`, 'limit']),
    ...[
      '0000-00-00',
      '9999-12-31T23:59:60Z',
      '2026-03-29T02:30',
      '2026-02-30T00:00:00Z',
      '2026-10-01',
      'yesterday',
      '+275760-09-13T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '',
    ].flatMap((time) => [
      [`since=${encodeURIComponent(time)}`, 'since'],
      [`until=${encodeURIComponent(time)}`, 'until'],
    ]),
    ['state=bad', 'state'],
    ['state=', 'state'],
    ['mine=false', 'mine'],
    ['limit=1&limit=2', 'limit'],
    ['sort=passwordHash', undefined],
    ['fields[]=*', undefined],
    ['include=user.sessions', undefined],
    ['domain[contains]=a', undefined],
    [`q=${'x'.repeat(301)}`, 'q'],
    ['domain=localhost', 'domain'],
    ['domain=127.0.0.1', 'domain'],
    ['domain=co.uk', 'domain'],
    ['domain=a..b', 'domain'],
    ['from=10.0.0.1', 'from'],
    [`from=${'a.'.repeat(140)}`, 'from'],
  ] as [string, string | undefined][])('%s', async (query, field) => {
    const response = await get(`?${query}`)
    expect([400, 422]).toContain(response.statusCode)
    expect(response.json()).toMatchObject({ detail: expect.stringMatching(/\w.{10}/), ...(field && { field }) })
  })
})

describe('a pair', () => {
  const pair = async (query: string) => app.inject({ url: `/api/pairs?${query}`, headers: { cookie } })

  it('is its newest check, its last good one, its senders and its checks', async () => {
    const view = (await pair('domain=ALL-OK.example&from=')).json()
    expect(view).toMatchObject({
      pair: { domain: 'all-ok.example', from: '' },
      sender: null,
      latest: { id: ids['address'] },
      latestFinished: { id: ids['address'] },
      lastGood: { id: ids['address'] },
      senders: [
        { from: 'mail.partner.example', sender: { name: 'mail.partner.example' } },
        { from: '', sender: null },
      ],
      list: { runs: [{ id: ids['address'] }, { id: ids['domain'] }], next: null },
    })
  })

  it('goes on in the list of runs', async () => {
    const { list: first } = (await pair('domain=all-ok.example&from=&limit=1')).json()
    expect(await list(`?domain=all-ok.example&from=&cursor=${first.next}`)).toEqual(['domain'])
  })

  it('without a sender named is ours where ours was checked, else the newest', async () => {
    expect((await pair('domain=domain-gone.example')).json()).toMatchObject({
      pair: { from: '127.21.1.25' },
      sender: { source: 'saved', label: 'Brightwater Ltd' },
    })
    expect((await pair('domain=all-ok.example')).json().pair.from).toBe('mail.partner.example')
  })

  it('that nobody checked says so, with our mail server as sender', async () => {
    expect((await pair('domain=never.example')).json()).toEqual({
      pair: { domain: 'never.example', from: '127.21.1.25' },
      domainUnicode: null,
      sender: { source: 'saved', id: expect.any(String), label: 'Brightwater Ltd', address: '127.21.1.25' },
      latest: null,
      latestFinished: null,
      lastGood: null,
      senders: [],
      list: { runs: [], next: null },
    })
    expect((await pair('domain=m%C3%BCnchen.example&from=mail.partner.example')).json()).toMatchObject({
      pair: { domain: 'xn--mnchen-3ya.example', from: 'mail.partner.example' },
      domainUnicode: 'münchen.example',
      sender: { source: 'typed', name: 'mail.partner.example' },
    })
  })

  it('may have no recipient', async () => {
    expect((await pair('from=127.21.1.25')).json()).toMatchObject({
      pair: { domain: null, from: '127.21.1.25' },
      latest: { id: ids['ip'] },
      senders: [],
    })
  })

  it.each([
    ['', 400],
    ['from=', 400],
    ['domain=', 400],
    ['domain=no-dot', 422],
    ['domain=127.0.0.1', 422],
    ['domain=%3Cscript%3E', 422],
    ['domain=a.example&from=10.0.0.1', 422],
    ['domain=a.example&state=ok', 400],
  ])('%s is none', async (query, status) => {
    const response = await pair(query)
    expect(response.statusCode).toBe(status)
    expect(response.json().detail).toMatch(/\w{3}/)
  })
})

describe('a run past the retention time', () => {
  it('is gone, with its pair where that remembers it', async () => {
    const uuid = '0190a000-0000-7000-8000-000000000001'
    const { prisma } = bench.database
    await prisma.pair.create({ data: { id: uuid, senderKey: '', recipientDomain: 'old.example', lastGoodRunId: uuid } })
    for (const tail of ['', '/transcripts', '/events']) {
      const url = `/api/runs/${formatRunId('0190a000-0000-7000-8000-000000000002')}${tail}`
      const response = await app.inject({ url, headers: { cookie } })
      expect(response.statusCode).toBe(410)
      expect(response.json()).toMatchObject({
        code: 'run-removed',
        detail: expect.stringMatching(
          /^This check was removed on \d+ \w+ 20\d\d because we keep checks for 90 days\.$/,
        ),
      })
    }
    const known = await app.inject({ url: `/api/runs/${formatRunId(uuid)}`, headers: { cookie } })
    expect(known.json()).toMatchObject({ status: 410, pair: { domain: 'old.example', from: '' } })
  })

  it.each(['r_7ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'r_00000000000000000000000000', 'nonsense'])(
    'is told from a number that nobody has: %s',
    async (id) => {
      const response = await app.inject({ url: `/api/runs/${id}`, headers: { cookie } })
      expect(response.statusCode).toBe(404)
      expect(response.json().detail).toBe(
        'We don’t have a check with this number. It may have been typed wrong, or removed after 90 days.',
      )
    },
  )
})
