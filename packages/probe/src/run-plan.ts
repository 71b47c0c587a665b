import type { Subject } from '@waypost/core/facts'
import type { Plan, SenderInput } from '@waypost/core/plan'
import { ConnectionError } from './net/connection-error.ts'
import { openRun } from './open-run.ts'
import type { ProbePorts } from './ports.ts'
import type { ProbeEvent } from './probe-event.ts'
import { EventChannel } from './run/event-channel.ts'
import { StageBoard } from './run/stage-board.ts'
import type { ProbeSettings } from './settings.ts'
import { observeBlocklists } from './steps/observe-blocklists.ts'
import { observeRecipient } from './steps/observe-recipient.ts'
import { observeSender } from './steps/observe-sender.ts'
import { observeSenderAuth } from './steps/observe-sender-auth.ts'
import { makeFact, type StepContext } from './steps/step-context.ts'

/** How long an ended run waits for its steps to let go; their ports end at once when the signal aborts. */
const graceMs = 1_000

type RunEnd = 'steps-ended' | 'stopped' | 'deadline'

/**
 * Carries out a plan and tells what happens as it happens: the sender's and the recipient's lane at once, from the
 * start. It only records; what the facts mean is for `judge`.
 *
 * Ends after the last step, after `timers.runMs` (stages that did not end are 'failed', facts not gathered are
 * absent) or soon after `signal` aborts, which means that a person stopped it (such stages are 'skipped'). Tells the
 * stages of `probeStages` that the plan has; the others are the caller's.
 * All sockets and timers are gone when it has ended or was returned early. Throws only for our own mistakes.
 */
export async function* runPlan(
  plan: Plan,
  ports: ProbePorts,
  settings: ProbeSettings,
  signal?: AbortSignal,
): AsyncGenerator<ProbeEvent> {
  const timers = { ...plan.timers, ...settings.timers }
  const runPorts = openRun(ports, plan.limits, timers)
  const { clock } = runPorts
  const channel = new EventChannel<ProbeEvent>()
  const stages = new StageBoard(plan.stages, clock, (event) => channel.push(event))
  const ending = new AbortController()
  const timer = new AbortController()
  const ended = Promise.withResolvers<RunEnd>()

  const endEarly = (end: 'stopped' | 'deadline') => {
    ending.abort(new ConnectionError(end === 'deadline' ? 'run-deadline' : 'stopped', ''))
    ended.resolve(end)
  }
  const stop = () => endEarly('stopped')

  const context: StepContext = {
    ports: runPorts,
    settings,
    limits: plan.limits,
    timers,
    signal: ending.signal,
    record: (name, subject, observed, at = clock.now()) => {
      if (ending.signal.aborted) return
      channel.push({ type: 'fact', fact: makeFact(name, subject, { observed, at }) })
    },
    tellTranscript: (transcript) => channel.push({ type: 'transcript', transcript }),
  }

  const steps = async (): Promise<void> => {
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop, { once: true })
    void clock.sleep(timers.runMs, timer.signal).then(() => {
      if (!timer.signal.aborted) endEarly('deadline')
    })
    recordNotice(plan, context)
    await observeLanes(plan, stages, context, channel)
    ended.resolve('steps-ended')
  }
  const running = steps().catch((error: unknown) => {
    // One lane failed by our own mistake: the others must not go on without a reader.
    endEarly('stopped')
    channel.end(error)
  })
  const finishing = ended.promise.then(async (end) => {
    await Promise.race([running, clock.sleep(graceMs, timer.signal)])
    stages.finishAll(end === 'deadline' ? 'failed' : 'skipped')
    channel.end()
  })

  try {
    yield* channel.read()
  } finally {
    endEarly('stopped')
    signal?.removeEventListener('abort', stop)
    await finishing
    timer.abort()
  }
}

/** What a notice says was seen by others; it is written down with what we see, so that the same rules judge both. */
function recordNotice({ bounce, target }: Plan, { record }: StepContext): void {
  if (bounce === undefined) return
  const isForDomain = target.kind === 'domain' || target.kind === 'address'
  const domain =
    (isForDomain ? target.domain : null) ?? bounce.recipient?.split('@').at(-1) ?? target.domain ?? undefined
  const subject: Subject =
    domain === undefined
      ? { kind: 'address', name: target.ip ?? '', ...(target.ip !== null && { address: target.ip }) }
      : { kind: 'domain', name: domain }
  record('bounce.notice', subject, { ok: true, value: bounce, elapsedMs: 0 })
}

interface SenderLaneTools {
  stages: StageBoard
  context: StepContext
  tellAddresses(addresses: string[]): void
  isHolderWanted: boolean
}

const recipientStages = ['domain', 'mx', 'connect', 'greeting', 'transport-policy', 'recipient'] as const

async function observeLanes(
  plan: Plan,
  stages: StageBoard,
  context: StepContext,
  channel: EventChannel<ProbeEvent>,
): Promise<void> {
  const sender = senderOf(plan)
  const domain = plan.target.kind === 'domain' || plan.target.kind === 'address' ? plan.target.domain : null
  const addresses = Promise.withResolvers<string[]>()
  const lanes = [
    sender === null
      ? Promise.resolve()
      : observeSenderLane(sender, {
          stages,
          context,
          tellAddresses: addresses.resolve,
          isHolderWanted: plan.target.kind === 'ip',
        }),
    plan.stages.includes('blocklists') ? observeBlocklistLane(addresses.promise, stages, context) : Promise.resolve(),
    sender?.mailDomain === undefined
      ? Promise.resolve()
      : observeSenderAuthLane({ ...sender, mailDomain: sender.mailDomain }, stages, context),
    domain === null
      ? Promise.resolve()
      : observeRecipient(domain, {
          context,
          stages,
          ...(plan.stages.includes('recipient') &&
            plan.target.mailAddress !== undefined && { mailAddress: plan.target.mailAddress }),
          asksOthers: plan.asksOthers === true,
          tellRoutes: (routes) => channel.push({ type: 'routes', routes }),
        }),
  ]
  if (sender === null) stages.finish('sender-name')
  if (sender?.mailDomain === undefined) stages.finish('sender-auth')
  if (domain === null) for (const stage of recipientStages) stages.finish(stage)
  await Promise.all(lanes)
}

async function observeSenderLane(
  sender: SenderInput,
  { stages, context, tellAddresses, isHolderWanted }: SenderLaneTools,
): Promise<void> {
  stages.start('sender-name')
  try {
    await observeSender(sender, context, { tellAddresses, isHolderWanted })
  } finally {
    // No address came up, and nobody waits for one any more.
    tellAddresses([])
  }
  if (!context.signal.aborted) stages.finish('sender-name')
}

async function observeBlocklistLane(
  addresses: Promise<string[]>,
  stages: StageBoard,
  context: StepContext,
): Promise<void> {
  const known = await addresses
  if (context.signal.aborted) return
  if (known.length > 0) {
    stages.start('blocklists')
    await observeBlocklists(known, context)
  }
  if (!context.signal.aborted) stages.finish('blocklists')
}

async function observeSenderAuthLane(
  sender: SenderInput & { mailDomain: string },
  stages: StageBoard,
  context: StepContext,
): Promise<void> {
  stages.start('sender-auth')
  await observeSenderAuth(sender, context)
  if (!context.signal.aborted) stages.finish('sender-auth')
}

/** A bare address, and a domain checked as sender, are senders themselves. */
function senderOf({ sender, target }: Plan): SenderInput | null {
  const isNamed = sender?.address !== undefined || sender?.name !== undefined || sender?.mailDomain !== undefined
  if (isNamed) return sender
  if (target.kind === 'ip' && target.ip !== null) return { ...sender, source: 'typed', address: target.ip }
  if (target.kind === 'sender' && target.domain !== null) return { ...sender, source: 'typed', name: target.domain }
  return null
}
