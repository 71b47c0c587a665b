import type { SmtpTurn, Transcript } from '@waypost/core/facts'
import type { Clock, SafeAddress } from '../ports.ts'
import type { RecipientQuestion } from '../smtp/ask-recipient.ts'
import { observeConversation, type OnPhase, type PhaseSeen } from '../smtp/observe-conversation.ts'
import type { StepContext } from '../steps/step-context.ts'
import { isOptedOut } from './opt-out.ts'
import { talkAuthor } from './talk-traits.ts'
import { waitForTurn } from './wait-for-turn.ts'
import type { HeldTurn, Hold, NamelessPhase, Talk, TurnAnswer, TurnRequest } from './turns.ts'

export interface Visit {
  host: string
  address: SafeAddress
  upTo: 'greeting' | 'tls'
  /** The recipient's domain, when there is one: its operator may have asked us not to knock. */
  domain?: string
  maxTranscriptBytes: number
  /** What is asked about one exact address at the end; nothing that was heard before can answer it. */
  question?: RecipientQuestion
  /** What came of asking for a turn; not called when we may dial at once. */
  onTurn(turn: SmtpTurn): void
  onDial(): void
  /** Nobody is dialled, and nothing that was heard before will do. */
  onLeftAlone(failure: 'held-back' | 'opted-out'): void
  /** Hears each phase; `at` is absent for what was seen just now. */
  onPhase(seen: Parameters<OnPhase>[0], at?: Date): void
  /** Told whether silence at an address is theirs, once that is known. */
  isTheirSilence(): Promise<boolean>
}

/**
 * One visit to one address of a mail server, when it is our turn: the conversation that was just held, or the one that
 * another run held a moment ago, phase by phase. Gives the transcript, or undefined when nobody talked. Rejects only for
 * mistakes of ours.
 */
export async function visitServer(visit: Visit, context: StepContext): Promise<Transcript | undefined> {
  const { host, address, upTo, domain } = visit
  const { settings, timers, ports, signal } = context
  if (isOptedOut([host, ...(domain === undefined ? [] : [domain])], settings.optOutNames)) {
    visit.onTurn({ kind: 'opted-out' })
    visit.onLeftAlone('opted-out')
    return undefined
  }
  const { connectMs, greetingMs, replyMs, tlsMs } = timers
  const patienceMs = connectMs + greetingMs + replyMs + tlsMs
  const request: TurnRequest = {
    host,
    address,
    port: settings.smtpPort,
    ehloName: settings.ehloName,
    upTo,
    patienceMs,
    ...(context.freshSince !== undefined && upTo === 'tls' && { freshSince: context.freshSince }),
    ...(visit.question !== undefined && { freshSince: never }),
  }
  const answer = await waitForTurn(request, { turns: ports.turns, clock: ports.clock, signal, onWait: visit.onTurn })
  switch (answer?.kind) {
    case undefined:
      return undefined
    case 'held-back':
      visit.onTurn(heldBack(answer.hold, ports.clock))
      visit.onLeftAlone('held-back')
      return undefined
    case 'heard':
      return retell(answer, visit, context)
    case 'dial':
      return talkNow(answer.turn, visit, context)
  }
}

/** Later than any talk: none is young enough. */
const never = new Date('9999-01-01T00:00:00Z')

type Heard = Extract<TurnAnswer, { kind: 'heard' }>

function retell({ talk, ageMs, hold }: Heard, visit: Visit, { settings, ports }: StepContext): Transcript {
  const seenAt = talk.transcript.startedAt
  const ageSeconds = Math.round(ageMs / 1_000)
  if (hold) visit.onTurn({ ...heldBack(hold, ports.clock), seenAt, ageSeconds })
  else visit.onTurn({ kind: 'reused', seenAt, ageSeconds, reuseSeconds: Math.round(settings.reuseMs / 1_000) })
  for (const { at, ...seen } of talk.phases) visit.onPhase(seen, new Date(at))
  return { ...talk.transcript, host: visit.host }
}

function heldBack({ because, leftMs }: Hold, clock: Clock): Extract<SmtpTurn, { kind: 'held-back' }> {
  return { kind: 'held-back', because, untilAt: new Date(clock.now().getTime() + leftMs).toISOString() }
}

async function talkNow(turn: HeldTurn, visit: Visit, context: StepContext): Promise<Transcript> {
  const { ports, settings, timers, limits, signal } = context
  const phases: Talk['phases'] = []
  let closed = Promise.resolve()
  try {
    visit.onDial()
    const conversation = await observeConversation(
      {
        host: visit.host,
        address: visit.address,
        port: settings.smtpPort,
        ehloName: settings.ehloName,
        upTo: visit.upTo,
        ...(visit.question !== undefined && { question: visit.question }),
        connect: ports.connect,
        clock: ports.clock,
        timers,
        maxBytes: limits.bytesPerSmtpSession,
        maxTranscriptBytes: visit.maxTranscriptBytes,
        signal,
      },
      (seen) => {
        if (isNameless(seen)) phases.push({ ...seen, at: ports.clock.now().toISOString() })
        visit.onPhase(seen)
      },
    )
    closed = conversation.closed
    const { transcript, namelessTranscript } = conversation
    // What a stopped run heard may end in the middle of a word.
    if (!signal.aborted) keepIfTheirs({ phases, transcript: namelessTranscript }, turn, visit)
    return transcript
  } finally {
    void closed.then(() => turn.end())
  }
}

function isNameless(seen: PhaseSeen): seen is NamelessPhase {
  return seen.phase !== 'mail' && seen.phase !== 'rcpt'
}

function keepIfTheirs(talk: Talk, turn: HeldTurn, visit: Visit): void {
  const author = talkAuthor(talk)
  if (author === 'theirs') turn.keep(talk)
  if (author !== 'doubtful') return
  // Nobody waits for it: without an answer nothing is kept.
  void visit.isTheirSilence().then(
    (isTheirs) => {
      if (isTheirs) turn.keep(talk)
    },
    () => undefined,
  )
}
