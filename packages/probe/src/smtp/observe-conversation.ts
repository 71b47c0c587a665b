import type { FactTable, Observed, SmtpReply, Transcript } from '@waypost/core/facts'
import type { Timers } from '@waypost/core/plan'
import { serverName } from '../dns/server-name.ts'
import type { Clock, Connect, SafeAddress } from '../ports.ts'
import { askRecipient, type RecipientQuestion } from './ask-recipient.ts'
import { ehloExtensions, offersStarttls } from './ehlo-extensions.ts'
import { SmtpSession } from './smtp-session.ts'
import { TranscriptLog } from './transcript-log.ts'

export type PhaseName = 'connect' | 'greeting' | 'ehlo' | 'starttls' | 'tls' | 'mail' | 'rcpt'

/** What one phase of a conversation showed, in the shape of its fact. */
export type PhaseSeen = {
  [Phase in PhaseName]: { phase: Phase; observed: Observed<FactTable[`smtp.${Phase}`]> }
}[PhaseName]

export interface ConversationSetup {
  /** MX host or control host; the name for TLS too. */
  host: string
  address: SafeAddress
  port: number
  ehloName: string
  /** How far to go: 'greeting' says QUIT after the greeting, 'tls' goes on to EHLO, STARTTLS and EHLO again. */
  upTo: 'greeting' | 'tls'
  /** After that, what is asked about one exact address; absent: nothing. */
  question?: RecipientQuestion
  connect: Connect
  clock: Clock
  timers: Timers
  maxBytes: number
  maxTranscriptBytes: number
  signal: AbortSignal
}

/** What was said up to our QUIT, and when the connection is gone: it never rejects. */
export interface Conversation {
  transcript: Transcript
  /** The same up to where a person's address was named: what others may be told. */
  namelessTranscript: Transcript
  closed: Promise<void>
}

/** Called as soon as a phase ended. A phase that never ran is never told; EHLO is told again after TLS. */
export type OnPhase = (seen: PhaseSeen) => void

/**
 * Holds one conversation with a mail server that ends before any mail: connect, greeting, EHLO, STARTTLS, TLS, EHLO,
 * on demand MAIL, RCPT and RSET for one address, QUIT. One connection, nothing sent before the greeting, QUIT whenever
 * a greeting was read. An aborted signal ends it at once. Resolves as soon as the last word is ours; rejects only for mistakes of ours.
 * Source: RFC 5321 §3.1, §3.2, §4.1.1; RFC 3207 §4.
 */
export async function observeConversation(setup: ConversationSetup, onPhase: OnPhase): Promise<Conversation> {
  const { host, address, port, clock, timers, signal } = setup
  const log = new TranscriptLog({ host, address }, clock, setup.maxTranscriptBytes)
  const connected = await setup.connect({ address, port, timeoutMs: timers.connectMs, signal })
  if (!connected.ok) {
    log.note(connected.failure)
    onPhase({ phase: 'connect', observed: connected })
    const { transcript } = log
    return { transcript, namelessTranscript: transcript, closed: Promise.resolve() }
  }
  const { value: connection, ...seen } = connected
  log.note('connected')
  onPhase({ phase: 'connect', observed: { ...seen, value: connection.tcp } })
  const server = serverName({ address, port })
  const session = new SmtpSession({ connection, server, clock, timers, maxBytes: setup.maxBytes, signal, log })
  let beforeQuestion: Transcript | undefined
  try {
    const hello = await converse(session, setup, onPhase)
    if (hello.isTaken && setup.question && (await setup.question.isOurTurn())) {
      beforeQuestion = log.transcript
      await askRecipient(session, setup.question, { extensions: hello.extensions, onPhase })
    }
  } catch (error) {
    connection.destroy()
    throw error
  }
  const closed = session.leave().finally(() => connection.destroy())
  const { transcript } = log
  return { transcript, namelessTranscript: beforeQuestion ?? transcript, closed }
}

/** The last hello: whether it was taken, and what is offered after it. */
interface Hello {
  isTaken: boolean
  extensions: string[]
}

const noHello: Hello = { isTaken: false, extensions: [] }

async function converse(session: SmtpSession, setup: ConversationSetup, onPhase: OnPhase): Promise<Hello> {
  const greeting = await session.greeting()
  onPhase({ phase: 'greeting', observed: greeting })
  if (!isPositive(greeting) || setup.upTo === 'greeting') return noHello

  const hello = await sayHello(session, setup.ehloName, onPhase)
  if (!offersStarttls(hello.extensions)) return hello

  const starttls = await session.command('STARTTLS')
  onPhase({ phase: 'starttls', observed: starttls })
  if (!starttls.ok) return noHello
  if (starttls.value.replyCode !== 220) return hello

  const tls = await session.upgrade(setup.host)
  onPhase({ phase: 'tls', observed: tls })
  // What was offered in clear text counts for nothing any more (RFC 3207 §4.2).
  return tls.ok ? sayHello(session, setup.ehloName, onPhase) : noHello
}

/** EHLO, and HELO after a 5xx to it. Source: RFC 5321 §3.2. */
async function sayHello(session: SmtpSession, ehloName: string, onPhase: OnPhase): Promise<Hello> {
  const ehlo = await session.command('EHLO', ehloName)
  if (ehlo.ok && ehlo.value.replyCode >= 500) {
    const helo = await session.command('HELO', ehloName)
    // Without a reply to HELO the refusal of EHLO is what we know.
    const verb = helo.ok ? 'HELO' : 'EHLO'
    const last = helo.ok ? helo : ehlo
    onPhase({ phase: 'ehlo', observed: { ...last, value: { verb, reply: last.value, extensions: [] } } })
    return { isTaken: helo.ok && helo.value.replyCode === 250, extensions: [] }
  }
  if (!ehlo.ok) {
    onPhase({ phase: 'ehlo', observed: ehlo })
    return noHello
  }
  const extensions = ehlo.value.replyCode === 250 ? ehloExtensions(ehlo.value) : []
  onPhase({ phase: 'ehlo', observed: { ...ehlo, value: { verb: 'EHLO', reply: ehlo.value, extensions } } })
  return { isTaken: ehlo.value.replyCode === 250, extensions }
}

function isPositive(observed: Observed<SmtpReply>): boolean {
  return observed.ok && observed.value.replyCode < 300
}
