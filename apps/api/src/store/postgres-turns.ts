import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { refusalInTalk } from '@waypost/core/checks'
import type { HoldReason } from '@waypost/core/facts'
import {
  holdMs,
  silentTalks,
  type Talk,
  talkTraits,
  type TurnAnswer,
  type TurnRequest,
  type Turns,
} from '@waypost/probe'
import type { Database } from './database.ts'
import { isDatabaseAway } from './database-away.ts'
import { storableText } from './sanitise.ts'
import { fromJsonb, toJsonb } from './stored-json.ts'

export interface TurnSettings {
  vantage: string
  addressGapMs: number
  reuseMs: number
}

/** A turn that is not renewed for this long is free: its worker is gone, and its connections with it. */
const leaseMs = 15_000
const renewEveryMs = 5_000
const busyNapMs = 250
const awayNapMs = 1_000
/** Longer than a conversation waits for the answer to QUIT. */
const goodbyeMs = 3_000
const napMs = 50

interface Taken {
  holder: string
  request: TurnRequest
  /** On the monotonic clock of this process; all decisions are made on the clock of the database. */
  takenAtMs: number
}

/**
 * Turns shared by all workers of a database. Each ask is one statement: what was heard a moment ago, or the turn, or
 * how long to wait. A worker that dies loses its turns within 15 seconds.
 */
export class PostgresTurns implements Turns {
  readonly #database: Database
  readonly #settings: TurnSettings
  readonly #onError: (error: unknown) => void
  readonly #held = new Map<string, Taken>()
  readonly #writes = new Set<Promise<void>>()
  readonly #renewal: NodeJS.Timeout

  constructor(database: Database, settings: TurnSettings, onError: (error: unknown) => void) {
    this.#database = database
    this.#settings = settings
    this.#onError = onError
    this.#renewal = setInterval(() => this.#write(() => this.#renew()), renewEveryMs)
  }

  async ask(request: TurnRequest): Promise<TurnAnswer> {
    const taken: Taken = { holder: uuidv7(), request, takenAtMs: performance.now() }
    try {
      const row = await this.#take(taken)
      if (!row.is_taken) return answerOf(row)
    } catch (error) {
      // Without the database nobody knows whose turn it is, so nobody knocks.
      if (!isDatabaseAway(error)) throw error
      return { kind: 'wait', because: 'busy', waitMs: awayNapMs }
    }
    this.#held.set(taken.holder, taken)
    return {
      kind: 'dial',
      turn: {
        keep: (talk) => this.#write(() => this.#keep(taken, talk)),
        end: () => {
          this.#held.delete(taken.holder)
          this.#write(() => this.#end(taken))
        },
      },
    }
  }

  async stored(): Promise<void> {
    await Promise.all(this.#writes)
  }

  /** Waits a moment for the last goodbyes, and until everything is stored. Nobody may ask any more. */
  async close(): Promise<void> {
    for (let waitedMs = 0; this.#held.size > 0 && waitedMs < goodbyeMs; waitedMs += napMs) await sleep(napMs)
    clearInterval(this.#renewal)
    await this.stored()
  }

  async #take({ holder, request }: Taken): Promise<AnswerRow> {
    const { vantage, reuseMs, addressGapMs } = this.#settings
    const { address, port, host, ehloName, upTo, patienceMs } = request
    const freshSince = request.freshSince ?? null
    const rows = await this.#database.prisma.$queryRaw<AnswerRow[]>`
      WITH held AS (
        SELECT hold_because, extract(epoch FROM hold_until - now())::float8 * 1000 AS hold_ms
        FROM address_result
        WHERE address = ${address} AND port = ${port} AND vantage = ${vantage} AND hold_until > now()
        ORDER BY hold_until DESC LIMIT 1
      ), heard AS (
        SELECT phases, transcript, extract(epoch FROM now() - seen_at)::float8 * 1000 AS age_ms
        FROM address_result
        WHERE address = ${address} AND port = ${port} AND vantage = ${vantage} AND ehlo_name = ${ehloName}
          AND (host = ${host} OR NOT is_host_bound)
          AND (is_whole OR ${upTo} = 'greeting')
          AND (NOT is_timed_out OR patience_ms >= ${patienceMs}::int)
          AND (EXISTS (SELECT FROM held) OR seen_at > GREATEST(
            now() - make_interval(secs => ${reuseMs}::float8 / 1000), ${freshSince}::timestamptz))
        ORDER BY seen_at DESC LIMIT 1
      ), taken AS (
        INSERT INTO address_turn AS turn (address, port, holder, holder_until, next_at)
        SELECT ${address}, ${port}::int, ${holder}::uuid,
          clock_timestamp() + make_interval(secs => ${leaseMs}::float8 / 1000),
          clock_timestamp() + make_interval(secs => ${addressGapMs}::float8 / 1000)
        WHERE NOT EXISTS (SELECT FROM heard) AND NOT EXISTS (SELECT FROM held)
        ON CONFLICT (address, port) DO UPDATE
          SET holder = EXCLUDED.holder, holder_until = EXCLUDED.holder_until, next_at = EXCLUDED.next_at
          WHERE (turn.holder IS NULL OR turn.holder_until < now()) AND turn.next_at <= now()
        RETURNING holder
      )
      SELECT heard.phases, heard.transcript, heard.age_ms, held.hold_because, held.hold_ms,
        taken.holder IS NOT NULL AS is_taken, COALESCE(turn.holder_until > now(), false) AS is_busy,
        extract(epoch FROM turn.next_at - now())::float8 * 1000 AS wait_ms
      FROM (SELECT) AS one LEFT JOIN heard ON true LEFT JOIN held ON true LEFT JOIN taken ON true
        LEFT JOIN address_turn AS turn ON turn.address = ${address} AND turn.port = ${port}`
    const [row] = rows
    if (row === undefined) throw new Error('The database gave no answer about a turn')
    return row
  }

  /** Whoever took the turn meanwhile keeps it. */
  async #end({ holder, request }: Taken): Promise<void> {
    await this.#database.prisma.$executeRaw`
      UPDATE address_turn SET holder = NULL, holder_until = NULL,
        next_at = now() + make_interval(secs => ${this.#settings.addressGapMs}::float8 / 1000)
      WHERE address = ${request.address} AND port = ${request.port} AND holder = ${holder}::uuid`
  }

  async #keep({ request, takenAtMs }: Taken, talk: Talk): Promise<void> {
    const { vantage, reuseMs } = this.#settings
    if (reuseMs === 0) return
    const { address, port, host, ehloName, upTo, patienceMs } = request
    const { isHostBound, isWhole, isTimedOut } = talkTraits(talk, upTo)
    const refusal = refusalInTalk(talk) ?? null
    const ageMs = performance.now() - takenAtMs
    await this.#database.prisma.$executeRaw`
      WITH counted AS (
        SELECT CASE WHEN ${isTimedOut} THEN 1 + COALESCE((
          SELECT silent_count FROM address_result
          WHERE address = ${address} AND port = ${port} AND vantage = ${vantage} ORDER BY seen_at DESC LIMIT 1), 0)
          ELSE 0 END AS silent_count
      ), judged AS (
        SELECT silent_count, COALESCE(${refusal}::text,
          CASE WHEN silent_count >= ${silentTalks}::int THEN 'silent' END) AS hold_because FROM counted
      )
      INSERT INTO address_result (id, address, port, vantage, host, ehlo_name, is_host_bound, is_whole, is_timed_out,
        patience_ms, silent_count, seen_at, hold_because, hold_until, phases, transcript)
      SELECT ${uuidv7()}::uuid, ${address}, ${port}::int, ${vantage}, ${storableText(host)}, ${ehloName}, ${isHostBound},
        ${isWhole}, ${isTimedOut}, ${patienceMs}::int, silent_count,
        now() - make_interval(secs => ${ageMs}::float8 / 1000), hold_because,
        now() + make_interval(secs => (${toJsonb(holdMs)}::jsonb ->> hold_because)::float8 / 1000),
        ${toJsonb(talk.phases)}::jsonb, ${toJsonb(talk.transcript)}::jsonb
      FROM judged`
  }

  async #renew(): Promise<void> {
    const holders = [...this.#held.keys()]
    if (holders.length === 0) return
    await this.#database.prisma.$executeRaw`
      UPDATE address_turn SET holder_until = now() + make_interval(secs => ${leaseMs}::float8 / 1000)
      WHERE holder = ANY (${holders}::uuid[])`
  }

  /** Nobody waits for it: a turn that could not be given back runs out, a talk that could not be kept is lost. */
  #write(work: () => Promise<void>): void {
    const written = work()
      .catch((error: unknown) => {
        if (!isDatabaseAway(error)) this.#onError(error)
      })
      .finally(() => this.#writes.delete(written))
    this.#writes.add(written)
  }
}

interface AnswerRow {
  phases: unknown
  transcript: unknown
  age_ms: number | null
  hold_because: HoldReason | null
  hold_ms: number | null
  is_taken: boolean
  is_busy: boolean
  wait_ms: number | null
}

function answerOf(row: AnswerRow): Exclude<TurnAnswer, { kind: 'dial' }> {
  const { hold_because: because, hold_ms: leftMs } = row
  const hold = because === null || leftMs === null ? undefined : { because, leftMs }
  if (row.phases !== null && row.transcript !== null) {
    const talk = { phases: fromJsonb('phases', row.phases), transcript: fromJsonb('talk', row.transcript) }
    return { kind: 'heard', talk, ageMs: row.age_ms ?? 0, ...(hold && { hold }) }
  }
  if (hold) return { kind: 'held-back', hold }
  // Lost to another worker in this very moment: then the row is older than what beat us.
  const waitMs = Math.max(0, row.wait_ms ?? 0)
  if (row.is_busy || waitMs === 0) return { kind: 'wait', because: 'busy', waitMs: busyNapMs }
  return { kind: 'wait', because: 'gap', waitMs }
}

/** Forgets what this vantage heard at these addresses: it came from somebody in between. */
export async function forgetTalks(
  { prisma }: Database,
  { vantage, addresses }: { vantage: string; addresses: string[] },
): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM address_result WHERE vantage = ${vantage} AND address = ANY (${addresses}::text[])`
}

/** Removes what was heard so long ago that it neither serves a check nor counts against an address. */
export async function removeOldTalks({ prisma }: Database): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM address_result
    WHERE seen_at < now() - interval '1 hour' AND (hold_until IS NULL OR hold_until < now())`
  await prisma.$executeRaw`
    DELETE FROM address_turn
    WHERE next_at < now() - interval '1 hour' AND (holder_until IS NULL OR holder_until < now())`
}
