import * as z from 'zod'
import {
  type ListedRun,
  type PairKey,
  pairQuerySchema,
  type PairView,
  pairViewSchema,
  type RunListQuery,
  runListQuerySchema,
  type RunListView,
  runListViewSchema,
} from '@waypost/contract'
import { parseSender, type Target } from '@waypost/core/target'
import type { Colleague } from '../auth/sessions.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { targetCodes } from '../http/problem-codes.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { readDefaultSender, readSenders } from '../senders/saved-senders.ts'
import type { App, Services } from '../services.ts'
import { listRuns, type RunFilter, type RunPosition } from '../store/list-runs.ts'
import { readCheckedSenders } from '../store/read-pair.ts'
import { searchQuery } from '../store/search-terms.ts'
import { makeRunCursor, readRunCursor } from './run-cursor.ts'
import { makeListedRun } from './run-view.ts'
import { targetProblem } from './target-problem.ts'
import { savedSender, understand } from './understand.ts'

const usualLimit = 20

/** The checks of everybody, filtered and searched, and those of one pair. */
export function listRoutes(app: App, services: Services): void {
  const { database, secret, settings } = services
  const policy = { allowedRanges: settings.probe.allowedRanges, allowedNames: settings.probe.allowedNames }

  app.get(
    '/api/runs',
    { config: { access: 'viewer', about: about.listRuns }, schema: { querystring: runListQuerySchema } },
    async (request): Promise<RunListView> => {
      const { cursor, limit = usualLimit } = request.query
      const filter = filterOf(request.query, signedIn(request))
      const before = cursor === undefined ? undefined : readRunCursor(secret, filter, cursor)
      if (cursor !== undefined && before === undefined) throw new ProblemError(foreignCursor)
      return readPage(filter, before, limit)
    },
  )

  app.get(
    '/api/pairs',
    { config: { access: 'viewer', about: about.readPair }, schema: { querystring: pairQuerySchema } },
    async (request): Promise<PairView> => {
      const { limit = usualLimit } = request.query
      const target = request.query.domain === undefined ? null : targetOf(request.query.domain)
      const domain = target?.domain ?? ''
      const senders = domain === '' ? [] : await readCheckedSenders(database, domain)
      const { from: given = domain === '' ? '' : undefined } = request.query
      const from = given === undefined ? await usualFrom(senders) : senderKeyOf(given)
      if (domain === '' && from === '') throw new ProblemError(targetProblem(nothingNamed))
      const filter: RunFilter = { domain, from }
      const [list, latestFinished, lastGood] = await Promise.all([
        readPage(filter, undefined, limit),
        readOne({ ...filter, state: 'finished' }),
        readOne({ ...filter, state: 'good' }),
      ])
      const pair: PairKey = { domain: domain === '' ? null : domain, from }
      const latest = list.runs[0] ?? null
      return {
        pair,
        domainUnicode: target?.domainUnicode ?? null,
        sender: latest?.sender ?? (await senderOf(from)),
        latest,
        latestFinished,
        lastGood,
        senders: senders.map((sender) => ({ ...sender, latestAt: sender.latestAt.toISOString() })),
        list,
      }
    },
  )

  async function readPage(filter: RunFilter, before: RunPosition | undefined, limit: number): Promise<RunListView> {
    // One more than is shown tells whether there are older ones.
    const rows = await listRuns(database, filter, { before, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const next = rows.length > limit && last ? makeRunCursor(secret, filter, last) : null
    return { runs: shown.map(makeListedRun), next }
  }

  async function readOne(filter: RunFilter): Promise<ListedRun | null> {
    const [row] = await listRuns(database, filter, { before: undefined, limit: 1 })
    return row ? makeListedRun(row) : null
  }

  function filterOf(query: RunListQuery, { id, role }: Colleague): RunFilter {
    const { q, state, mine, single, domain, from, since, until } = query
    return {
      terms: q === undefined ? undefined : searchQuery(q, { seesMailboxes: role !== 'viewer' }),
      state,
      requestedById: mine === undefined ? undefined : id,
      isSingle: single === undefined ? undefined : true,
      domain: domain === undefined || domain === '' ? domain : (targetOf(domain).domain ?? ''),
      from: from === undefined ? undefined : senderKeyOf(from),
      since: since === undefined ? undefined : instantOf('since', since),
      until: until === undefined ? undefined : instantOf('until', until),
    }
  }

  /** A recipient domain, or the one of a mail address. */
  function targetOf(text: string): Target {
    const understood = understand({ text, from: null }, { policy, saved: null })
    if (!understood.ok) throw new ProblemError(targetProblem({ ...understood, field: 'domain' }))
    if (understood.target.domain === null) throw new ProblemError(problems.notADomain())
    return understood.target
  }

  function senderKeyOf(text: string): string {
    if (text.trim() === '') return ''
    const parsed = parseSender(text, policy)
    if (!parsed.ok) throw new ProblemError(targetProblem({ field: 'from', problem: parsed.problem }))
    return parsed.sender.address ?? parsed.sender.name ?? ''
  }

  async function usualFrom(senders: { from: string }[]): Promise<string> {
    const ours = (await readDefaultSender(database))?.addresses[0] ?? ''
    return senders.some(({ from }) => from === ours) ? ours : (senders[0]?.from ?? ours)
  }

  /** How a sender that was not checked yet is called: as our own mail server, or as it was given. */
  async function senderOf(from: string): Promise<PairView['sender']> {
    if (from === '') return null
    const saved = (await readSenders(database)).find(({ addresses }) => addresses[0] === from)
    if (saved) return savedSender(saved)
    const parsed = parseSender(from, policy)
    return parsed.ok ? { source: 'typed', ...parsed.sender } : null
  }
}

const about = {
  listRuns: {
    id: 'listRuns',
    tag: 'Checks',
    summary: 'List and search checks',
    description:
      'Newest first, 20 unless `limit` says otherwise. `q` holds words that each begin a word of the domain, mail ' +
      'address, IP address, sender or ticket. `domain` and `from` together name a pair. For older ones send `next` as ' +
      '`cursor`, with the same filter.',
    answers: { 200: { description: 'One page.', schema: runListViewSchema } },
    problems: ['bad-cursor', 'bad-time', 'not-a-domain', ...targetCodes],
    example: { query: { q: 'example.com', limit: '5' } },
  },
  readPair: {
    id: 'readPair',
    tag: 'Checks',
    summary: 'Read the checks of a pair',
    description:
      'Without `from` the sender is our own mail server when its mail to the domain was checked, else the sender of ' +
      'the newest check; an empty `from` means checks without a sender. Without `domain` it is a sender alone.',
    answers: { 200: { description: 'The pair, also when nobody checked it yet.', schema: pairViewSchema } },
    problems: ['not-a-domain', ...targetCodes],
    example: { query: { domain: 'example.com' } },
  },
} satisfies Record<string, RouteAbout>

const foreignCursor = {
  status: 400,
  code: 'bad-cursor' as const,
  field: 'cursor',
  detail: 'This part of the list can’t be opened: its address is cut or belongs to another search. Search again.',
}
const nothingNamed = { field: 'domain', problem: { code: 'empty', subject: '' } } as const

const instant = z.iso.datetime({ offset: true })
const firstYear = 1970
const lastYear = 9_998

/** Only what a database can hold too: years of four digits, and no leap second. */
function instantOf(field: 'since' | 'until', text: string): Date {
  const at = new Date(instant.safeParse(text).success ? text : Number.NaN)
  const year = at.getUTCFullYear()
  if (year >= firstYear && year <= lastYear) return at
  const detail = 'Write a date with time and zone, such as 2026-11-24T00:00:00Z or 2026-11-24T00:00:00+01:00'
  throw new ProblemError({ status: 400, code: 'bad-time', field, detail })
}
