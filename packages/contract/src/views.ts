import * as z from 'zod/mini'
import { actors, runStates, sides, stageKeys, stageStates, type VerdictState } from '@waypost/core/vocabulary'
import {
  findingSchema,
  pathSchema,
  senderInputSchema,
  targetSchema,
  transcriptSchema,
  verdictSchema,
} from './core-schemas.ts'
import { bounceNoticeSchema } from './bounces.ts'
import { pairKeySchema } from './pair-key-schema.ts'
import { schemaNames } from './schema-names.ts'
import { verificationViewSchema } from './verifications.ts'

/** GET /api/setup: whether the first account is still to be made. */
export const setupViewSchema = z.object({ isOpen: z.boolean() }).register(schemaNames, { id: 'Setup' })
export type SetupView = z.infer<typeof setupViewSchema>

export const stageViewSchema = z
  .object({ key: z.enum(stageKeys), state: z.enum(stageStates), elapsedMs: z.optional(z.number()) })
  .register(schemaNames, { id: 'Stage', description: 'One step of a check, as a person follows it.' })
export type StageView = z.infer<typeof stageViewSchema>

/** A finding with its id and, from the catalogue, who it concerns. */
export const findingViewSchema = z
  .object({ ...findingSchema.shape, id: z.string(), side: z.enum(sides), actor: z.enum(actors) })
  .register(schemaNames, {
    id: 'Finding',
    description: 'What a check concluded about one subject. A `code` never changes its meaning; words may change.',
  })
export type FindingView = z.infer<typeof findingViewSchema>

/** GET /api/runs/:id, live and finished. */
export const runViewSchema = z
  .object({
    id: z.string(),
    state: z.enum(runStates),
    /** As typed. */
    input: z.string(),
    ticket: z.nullable(z.string()),
    target: targetSchema,
    sender: z.nullable(senderInputSchema),
    requestedBy: z.string(),
    vantage: z.string(),
    isDeep: z.boolean(),
    /** One mail server is asked about the exact address. */
    asksRecipient: z.boolean(),
    /** Known mail servers of others are asked too. */
    asksOthers: z.boolean(),
    /** The notice that was given for it; absent without one. */
    bounce: z.optional(bounceNoticeSchema),
    /** How many checks asked about it before, because their server wanted us to come back. */
    askedBefore: z.int(),
    createdAt: z.iso.datetime(),
    startedAt: z.nullable(z.iso.datetime()),
    finishedAt: z.nullable(z.iso.datetime()),
    stages: z.array(stageViewSchema),
    path: pathSchema,
    findings: z.array(findingViewSchema),
    /** Provisional while running; null when nothing can be said yet, and for a failed run. */
    verdict: z.nullable(verdictSchema),
    /** Conversations whose lines GET /api/runs/:id/transcripts returns. */
    evidence: z.array(
      z.object({ host: z.string(), address: z.string(), startedAt: z.iso.datetime(), lineCount: z.int() }),
    ),
    rulesetVersion: z.int(),
    /** Why a failed run failed, as a code such as `worker-lost`. */
    failure: z.nullable(z.string()),
    /** The last event that this view contains; a stream goes on after it. */
    lastSeq: z.int(),
    /** What `give up` of our mail server says, for "if nobody acts". */
    giveUpHours: z.nullable(z.int()),
    /** How long such a check usually takes; from `run.started`. */
    usualSeconds: z.optional(z.number()),
    /** Findings that were asked again by themselves, the newest first. Absent while it goes on. */
    verifications: z.optional(z.array(verificationViewSchema)),
  })
  .register(schemaNames, {
    id: 'Run',
    description: 'One check, live and finished. While it goes on, `verdict` is provisional or null.',
  })
export type RunView = z.infer<typeof runViewSchema>

/** GET /api/runs/:id/transcripts */
export const transcriptsViewSchema = z
  .object({ transcripts: z.array(transcriptSchema) })
  .register(schemaNames, { id: 'Transcripts' })
export type TranscriptsView = z.infer<typeof transcriptsViewSchema>

/** One line of a list of runs: newest first. */
export const listedRunSchema = z
  .object({
    id: z.string(),
    state: z.enum(runStates),
    input: z.string(),
    ticket: z.nullable(z.string()),
    target: targetSchema,
    sender: z.nullable(senderInputSchema),
    requestedBy: z.string(),
    createdAt: z.iso.datetime(),
    verdict: z.nullable(verdictSchema),
    pair: pairKeySchema,
  })
  .register(schemaNames, { id: 'ListedRun', description: 'One line of a list of checks.' })
export type ListedRun = z.infer<typeof listedRunSchema>

/** What a line of the list is called, and can be asked for by: its verdict, or how it stands without one. */
export type ListedState = VerdictState | 'running' | 'failed' | 'stopped'

/** GET /api/runs: one page. */
export const runListViewSchema = z
  .object({
    runs: z.array(listedRunSchema),
    /** The cursor of the page of older ones; null when there are none. */
    next: z.nullable(z.string()),
  })
  .register(schemaNames, {
    id: 'RunList',
    description: 'A page of checks, newest first. `next` is the cursor of the page of older ones, or null.',
  })
export type RunListView = z.infer<typeof runListViewSchema>

/** GET /api/pairs: the checks of one pair. All null and empty while nobody checked it. */
export const pairViewSchema = z
  .object({
    pair: pairKeySchema,
    /** The domain in its own script when that differs. */
    domainUnicode: z.nullable(z.string()),
    /** Who sends, as the newest check named it. */
    sender: z.nullable(senderInputSchema),
    /** The newest check, whatever became of it. */
    latest: z.nullable(listedRunSchema),
    /** The newest one that went to its end. */
    latestFinished: z.nullable(listedRunSchema),
    /** The newest one that says mail works. */
    lastGood: z.nullable(listedRunSchema),
    /** Everybody whose mail to this domain was checked, the newest check first. */
    senders: z.array(z.object({ from: z.string(), sender: z.nullable(senderInputSchema), latestAt: z.iso.datetime() })),
    /** The newest checks of the pair; older ones with GET /api/runs and this `next`. */
    list: runListViewSchema,
  })
  .register(schemaNames, {
    id: 'PairHistory',
    description: 'The checks of one pair: the newest, the newest that ended, the newest that says mail works, and all.',
  })
export type PairView = z.infer<typeof pairViewSchema>

export const demoStorySchema = z.object({
  name: z.string(),
  story: z.string(),
  target: z.string(),
  from: z.nullable(z.string()),
  /** The exact address is asked about. */
  askRecipient: z.boolean(),
})
export type DemoStory = z.infer<typeof demoStorySchema>

/** GET /api/status: what the home page's last line says. */
export const statusViewSchema = z
  .object({
    vantage: z.string(),
    /** 'unknown' until a control host was met or missed. */
    port25: z.enum(['open', 'closed', 'unknown']),
    lastCheckAt: z.nullable(z.iso.datetime()),
    isDatabaseReady: z.boolean(),
    /** Stories of the demo; null outside of it. */
    demo: z.nullable(z.array(demoStorySchema)),
  })
  .register(schemaNames, { id: 'Status' })
export type StatusView = z.infer<typeof statusViewSchema>

/** One place from which checks are made, and what its newest 20 checks saw of the place itself. */
const checkerViewSchema = z.object({
  vantage: z.string(),
  /** Workers that were heard of within 30 s. 0: nobody checks from there. */
  workerCount: z.int(),
  lastSeenAt: z.iso.datetime(),
  version: z.string(),
  ehloName: z.string(),
  isEhloNameConfigured: z.boolean(),
  sourceAddress: z.nullable(z.string()),
  port25: z.enum(['open', 'closed', 'intercepted', 'unknown']),
  ipv6: z.enum(['works', 'missing', 'unknown']),
  /** Whether its address has a reverse DNS name that fits its greeting name. */
  ownName: z.enum(['fits', 'misfit', 'unknown']),
  lastCheckAt: z.nullable(z.iso.datetime()),
  /** The lookup services it asks, and how often they answered. */
  lookups: z.array(z.object({ server: z.string(), answeredCount: z.int(), failedCount: z.int() })),
})
export type CheckerView = z.infer<typeof checkerViewSchema>

/** GET /api/installation: what the page /status shows. */
export const installationViewSchema = z
  .object({
    version: z.string(),
    isHttps: z.boolean(),
    queue: z.object({ queued: z.int(), running: z.int(), oldestQueuedSeconds: z.number() }),
    checkers: z.array(checkerViewSchema),
  })
  .register(schemaNames, { id: 'Installation', description: 'The state of this Waypost: its checkers and its queue.' })
export type InstallationView = z.infer<typeof installationViewSchema>

/** GET /api/understand?text=…&from=…: what a check of this text would be about, with the public-suffix question asked. */
export const understoodViewSchema = z
  .union([
    z.object({ ok: z.literal(true), target: targetSchema }),
    z.object({
      ok: z.literal(false),
      problem: z.object({ code: z.string(), subject: z.string() }),
      detail: z.string(),
    }),
  ])
  .register(schemaNames, { id: 'Understood', description: 'What a check of this text would be about.' })
export type UnderstoodView = z.infer<typeof understoodViewSchema>

/** GET /health */
export const healthViewSchema = z.object({ status: z.literal('alive') }).register(schemaNames, { id: 'Health' })

export const readyReasons = ['stopping', 'event-loop-stalled', 'database-away', 'tables-behind', 'queue-away'] as const
/** `tables-behind`: the database lacks a migration of this version. `event-loop-stalled`: over 200 ms for 5 s. */
export type ReadyReason = (typeof readyReasons)[number]

/** GET /ready: 200 when `reasons` is empty, else 503. */
export const readyViewSchema = z
  .object({ status: z.enum(['ready', 'not-ready']), reasons: z.array(z.enum(readyReasons)) })
  .register(schemaNames, { id: 'Ready', description: 'Whether this process can serve, and if not, why.' })
export type ReadyView = z.infer<typeof readyViewSchema>
