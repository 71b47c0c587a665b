import { afterAll, beforeAll, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { type Database, openDatabase, Prisma } from '../src/store/database.ts'
import { listRunsSql, type RunFilter } from '../src/store/list-runs.ts'
import { migrate } from '../src/store/migrate.ts'
import { searchQuery } from '../src/store/search-terms.ts'
import { makeScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let scratch: ScratchDatabase
let database: Database
const person = uuidv7()
const idler = uuidv7()

/** 100,000 runs of 2,000 pairs over a year, and a person who asked for three of them. */
beforeAll(async () => {
  scratch = await makeScratchDatabase()
  await migrate(scratch.url)
  database = openDatabase(scratch.url, () => {})
  const { prisma } = database
  for (const [id, email] of [
    [person, 'ada@example.com'],
    [idler, 'ben@example.com'],
  ] as const) {
    await prisma.user.create({ data: { id, name: 'Ada', email } })
  }
  await prisma.$executeRaw`
    INSERT INTO pair (id, sender_key, recipient_domain)
    SELECT gen_random_uuid(), CASE WHEN n % 3 = 0 THEN '' ELSE '192.0.2.' || n % 250 END, 'd' || n || '.example'
    FROM generate_series(1, 2000) AS n`
  for (let part = 0; part < 5; part++) {
    await prisma.$executeRaw`
      INSERT INTO run (id, pair_id, input, ticket, state, requested_by_id, options, verdict_state, created_at,
        started_at, finished_at, search_terms)
      SELECT gen_random_uuid(), pairs.ids[1 + n % 2000], 'x', 'T-' || n,
        CASE WHEN n % 1000 = 0 THEN 'failed' WHEN n % 1000 = 1 THEN 'stopped' ELSE 'done' END, ${person}::uuid, '{}',
        CASE WHEN n % 1000 < 2 THEN NULL WHEN n % 997 = 3 THEN 'recovered' WHEN n % 5 = 0 THEN 'blocked' ELSE 'ok' END,
        at, at, at,
        ('''d' || (1 + n % 2000) || '.example'':1A ''t-' || n || ''':1A ''' || n || ''':1A ''lee@d.example'':1D')::tsvector
      FROM (SELECT array_agg(id ORDER BY recipient_domain) AS ids FROM pair) AS pairs,
        generate_series(${part * 20_000 + 1}::int, ${(part + 1) * 20_000}::int) AS n,
        LATERAL (SELECT now() - n * interval '5 minutes' AS at) AS times`
  }
  await prisma.$executeRaw`
    UPDATE run SET requested_by_id = ${idler}::uuid WHERE id IN (SELECT id FROM run ORDER BY created_at LIMIT 3)`
  await prisma.$executeRaw`ANALYZE`
})
afterAll(async () => {
  await database?.close()
  await scratch?.remove()
})

async function planOf(sql: Prisma.Sql): Promise<string> {
  const rows = await database.prisma.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${sql}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const terms = (text: string) => searchQuery(text, { seesMailboxes: true })

it.each<[string, RunFilter, string]>([
  ['everything', {}, 'run_created_at_id_idx'],
  ['a domain that few runs have', { terms: terms('d1999.example') }, 'run_search_terms_idx'],
  ['the beginning of a ticket', { terms: terms('t-4471') }, 'run_search_terms_idx'],
  ['a word that every run has', { terms: terms('lee') }, 'run_created_at_id_idx'],
  ['a word that is seldom beside one that is not', { terms: terms('t-4471 d') }, 'run_search_terms_idx'],
  ['mine', { requestedById: person }, 'run_created_at_id_idx|run_requested_by_id_created_at_id_idx'],
  ['mine, where mine are few', { requestedById: idler }, 'run_requested_by_id_created_at_id_idx'],
  ['a frequent state', { state: 'ok' }, 'run_created_at_id_idx|run_verdict_state_created_at_id_idx'],
  ['a rare state', { state: 'recovered' }, 'run_verdict_state_created_at_id_idx'],
  ['running ones', { state: 'running' }, 'run_state'],
  ['failed ones', { state: 'failed' }, 'run_state_created_at_id_idx'],
  ['stopped ones', { state: 'stopped' }, 'run_(state|verdict_state)_created_at_id_idx'],
  ['a pair', { domain: 'd7.example', from: '192.0.2.7' }, 'run_pair_id_created_at_id_idx'],
  [
    'the last good one of a pair',
    { domain: 'd7.example', from: '192.0.2.7', state: 'good' },
    'run_pair_id_created_at_id_idx',
  ],
  ['a domain', { domain: 'd7.example' }, 'run_pair_id_created_at_id_idx'],
  ['a sender', { from: '192.0.2.7' }, 'run_pair_id_created_at_id_idx'],
  ['a day', { since: new Date(Date.now() - 86_400_000), until: new Date() }, 'run_created_at_id_idx'],
  ['a day long ago', { until: new Date(Date.now() - 300 * 86_400_000) }, 'run_created_at_id_idx'],
])('%s is read from an index, the first page and a deep one', async (_name, filter, index) => {
  const deep = { createdAt: new Date(Date.now() - 200 * 86_400_000), id: uuidv7() }
  for (const before of [undefined, deep]) {
    const plan = await planOf(listRunsSql(filter, { before, limit: 21 }))
    expect(plan).not.toMatch(/Seq Scan on (run|pair)\b/)
    expect(plan).toMatch(new RegExp(`\\b(${index})`))
  }
})
